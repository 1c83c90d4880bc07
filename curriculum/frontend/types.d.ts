/** What the modules of the front end share. Activities are as curriculum/lessons/compiling.py writes them. */

export type Words = Record<string, string>;

export interface Fact {
  text: string;
  source: string;
  copy: boolean;
  confidence: string | undefined;
  review_by: string;
}

export interface Option {
  id: string;
  text: string;
  feedback: string;
  right: boolean;
  fatal: boolean;
}

interface Common {
  id: string;
  prompt: string;
  /** Their names, or in a page their places in its list of sources. */
  facts: (string | number)[];
  /** Who read the key, and when; false where nobody has. */
  reviewed: object | false;
  /** The question's number in its lesson, the same on the wall, on a phone and on paper; null for a story. */
  number: number | null;
}

interface Scored extends Common {
  certainty: boolean;
  explanation: string;
}

/** The kinds whose records are shown in a drawn order: `shown` lists their ids in that order. */
interface Drawn {
  shown: string[];
}

export interface Single extends Scored {
  kind: "single";
  options: Option[];
}

export interface Multiple extends Scored {
  kind: "multiple";
  options: Option[];
}

export interface Sort extends Scored, Drawn {
  kind: "sort";
  categories: { id: string; text: string }[];
  elements: { id: string; text: string; category: string; feedback: string }[];
}

/** `steps` stand in the right order. */
export interface Order extends Scored, Drawn {
  kind: "order";
  steps: { id: string; text: string; feedback: string }[];
}

export interface Mark extends Scored {
  kind: "mark";
  passages: { id: string; text: string; error: boolean; feedback: string }[];
}

export type ClassifyPart = "context" | "child" | "party" | "class" | "status";

export interface Classify extends Scored, Drawn {
  kind: "classify";
  key: Record<ClassifyPart | "missing", string>;
  feedback: Record<ClassifyPart, string>;
  questions: { id: string; text: string; feedback: string }[];
}

export interface Opinion extends Common {
  kind: "opinion";
  afterword: string;
}

export interface Door {
  id: string;
  level: string;
  who: string;
  added: string;
  removed: string;
  time: string;
  back: string;
  stop: string;
}

export interface Walk extends Common {
  kind: "walk";
  doors: Door[];
  afterword: string;
}

export type Gauge = "safety" | "evidence" | "trust";
export type Gauges = Record<Gauge, number>;
export type Way = { to: string; when: { gauge: Gauge; below: number } | null };

export interface StoryChoice {
  id: string;
  text: string;
  quality: "best" | "acceptable" | "poor" | "fatal";
  consequence: string;
  feedback: string;
  effects: Gauges;
  next: Way[];
}

export interface StoryStep {
  id: string;
  text: string;
  choices: StoryChoice[];
}

export interface Scenario extends Common {
  kind: "scenario";
  title: string;
  warning: string;
  gauges: Gauges;
  steps: StoryStep[];
  debrief: string;
}

export type Activity = Single | Multiple | Sort | Order | Mark | Classify | Opinion | Walk | Scenario;

export interface Lesson {
  lesson: string;
  lang: string;
  words: Words;
  sets: { id: string; title: string; activities: string[] }[];
  activities: Record<string, Activity>;
  facts?: Record<string | number, Fact>;
  help: string;
}

export interface Score {
  earned: number;
  possible: number;
  fatal: boolean;
}

/** What the reader's browser keeps of an activity. `first` is the first answer checked, and never changes. */
export interface State {
  answer?: any;
  certainty?: number;
  checked?: boolean;
  revealed?: boolean;
  tries?: number;
  first?: Score & { at: number; answer: any; certainty?: number };
  at?: number;
  /** Of the lesson as a whole, not of an activity. */
  progress?: Progress;
  /** Of all lessons: how the reader wants pages to look. */
  look?: Look;
}

/** `dark` is undefined where the system decides; `size` is how many steps larger the text is. */
export interface Look {
  dark?: boolean;
  size: number;
}

/** What the reader's browser keeps of the way through a lesson: the screen left, those seen, whether the end was. */
export interface Progress {
  screen: string;
  seen: string[];
  done: boolean;
}

/** Receives an activity's whole new state; null forgets the activity. */
export type Report = (state: State | null) => void;

export type StoreStatus = "kept" | "refused" | "ask";

export interface Store {
  load(activity: string): State;
  save(activity: string, state: State | null): void;
  keep(): void;
  erase(): void;
  forget(): void;
  status(): StoreStatus;
  watch(listener: (status: StoreStatus) => void): void;
}

/** What drawing needs of its page: see context.js. */
export interface Context {
  lang: string;
  facts: Record<string | number, Fact>;
  today: string;
  /** The page itself answers to the arrow keys: no choice may. */
  pageHasArrows: boolean;
  word(key: string, values?: Record<string, string | number>): string;
}

/** The one strong button of an activity: inside it, or at the foot of a phone's screen. */
export interface Lead {
  /** The button, where it stands inside the activity. */
  root: HTMLElement | null;
  focus(): void;
  /** Say what it does now; while the answer is not `ready`, a foot leads past the activity instead. */
  offer(label: string, press: () => void, ready?: boolean): void;
}

/** What follows an activity, and how the button is called that leads there. */
export interface Next {
  label: string;
  go(from: HTMLElement): void;
}

/** What an activity is drawn into: its context, its record, its state, and where changes go. */
export interface Place<A extends Activity> {
  context: Context;
  activity: A;
  state: State;
  report: Report;
  lead: Lead;
  next: Next;
  /** The level of the headings inside the activity, one below its own. */
  level: "h3" | "h4" | "h5";
}

/** One file of kinds/. */
export interface Kind {
  grade(activity: any, answer: any): Score;
  draw(place: Place<any>): HTMLElement;
}
