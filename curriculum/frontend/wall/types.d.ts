import type { Counts } from "./counts.js";
import type { State, Stop } from "./flow.js";

/** Gives a word of the interface, its {…} filled in. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** A round of choices that is on the wall. */
export interface Round {
  draw(state: State): void;
  count(label: string, by: number): void;
  isVote(): boolean;
  time(): void;
  has(label: string): boolean;
  why(label: string): { title: string; text: string } | null;
  counts(): Counts;
  first(): Counts;
}

/** One screen: its stops are known once it was prepared, and of a story grow with the way taken. */
export interface Screen {
  section: HTMLElement;
  stops(): Stop[];
  /** Measure what has to fit; the screen is in the page. */
  prepare(): void;
  draw(at: number): void;
  round?(): Round | null;
  holds?(): boolean;
  pick?(label: string): boolean;
  confirm?(): boolean;
  ended?(): boolean;
}
