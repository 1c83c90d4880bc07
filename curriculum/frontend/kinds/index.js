// @ts-check
/** Every kind of activity by its name: how it is graded, and how it is drawn. */
import { draw as classify, grade as gradeClassify } from "./classify.js";
import { grade as gradeMark, draw as mark } from "./mark.js";
import { grade as gradeMultiple, draw as multiple } from "./multiple.js";
import { grade as gradeOpinion, draw as opinion } from "./opinion.js";
import { grade as gradeOrder, draw as order } from "./order.js";
import { grade as gradeScenario, draw as scenario } from "./scenario.js";
import { grade as gradeSingle, draw as single } from "./single.js";
import { grade as gradeSort, draw as sort } from "./sort.js";
import { grade as gradeWalk, draw as walk } from "./walk.js";

/** @import { Activity, Kind } from "../types" */

/** @type {Record<Activity["kind"], Kind>} */
export const KINDS = {
  classify: { draw: classify, grade: gradeClassify },
  mark: { draw: mark, grade: gradeMark },
  multiple: { draw: multiple, grade: gradeMultiple },
  opinion: { draw: opinion, grade: gradeOpinion },
  order: { draw: order, grade: gradeOrder },
  scenario: { draw: scenario, grade: gradeScenario },
  single: { draw: single, grade: gradeSingle },
  sort: { draw: sort, grade: gradeSort },
  walk: { draw: walk, grade: gradeWalk },
};
