// @ts-check
/** Every kind of activity by its name: how it is graded, and how it is drawn. */
import * as classify from "./classify.js";
import * as mark from "./mark.js";
import * as multiple from "./multiple.js";
import * as opinion from "./opinion.js";
import * as order from "./order.js";
import * as scenario from "./scenario.js";
import * as single from "./single.js";
import * as sort from "./sort.js";
import * as walk from "./walk.js";

/** @import { Activity, Kind } from "../types" */

/** @type {Record<Activity["kind"], Kind>} */
export const KINDS = { classify, mark, multiple, opinion, order, scenario, single, sort, walk };
