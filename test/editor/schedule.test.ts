import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { adaptedDelay, createSchedule, type Schedule } from "../../src/editor/schedule";

interface Case {
  readonly title: string;
  /** What happens; `answer` gives the oldest question that is open its answer, and lets it be heard. */
  readonly happens: (schedule: Schedule, answer: () => Promise<void>) => Promise<void>;
  readonly asked: number;
  /** The numbers of the questions whose answers were heard. */
  readonly heard: readonly number[];
}

/** What waits for no time at all has come. */
async function atRest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await turn();
}

const many = Array.from({ length: 500 });

const cases: readonly Case[] = [
  { title: "nothing asks nothing", happens: async () => atRest(), asked: 0, heard: [] },
  {
    title: "500 occasions at once ask once",
    async happens(schedule, answer) {
      many.forEach(() => schedule.after(0));
      await atRest();
      await answer();
    },
    asked: 1,
    heard: [1],
  },
  {
    title: "500 occasions while one is being answered ask once more, and only the second answer counts",
    async happens(schedule, answer) {
      schedule.after(0);
      await atRest();
      many.forEach(() => schedule.after(0));
      await atRest();
      await answer();
      await answer();
    },
    asked: 2,
    heard: [2],
  },
  {
    title: "ignores an answer that arrives while the next question waits",
    async happens(schedule, answer) {
      schedule.after(0);
      await atRest();
      schedule.after(60_000);
      await answer();
      schedule.stop();
    },
    asked: 1,
    heard: [],
  },
  {
    title: "asking now takes the place of what waits",
    async happens(schedule, answer) {
      schedule.after(0);
      void schedule.now();
      await atRest();
      await answer();
    },
    asked: 1,
    heard: [1],
  },
  {
    title: "a flush starts what waits",
    async happens(schedule, answer) {
      schedule.after(60_000);
      schedule.flush();
      await answer();
    },
    asked: 1,
    heard: [1],
  },
  {
    title: "a flush starts nothing if nothing waits, and does not repeat a running request",
    async happens(schedule, answer) {
      schedule.flush();
      schedule.after(0);
      await atRest();
      schedule.flush();
      await answer();
      schedule.flush();
    },
    asked: 1,
    heard: [1],
  },
  {
    title: "a stop ends what waits",
    async happens(schedule) {
      schedule.after(0);
      schedule.stop();
      await atRest();
    },
    asked: 0,
    heard: [],
  },
  {
    title: "a stop makes the answer worthless, and a new occasion asks again",
    async happens(schedule, answer) {
      void schedule.now();
      schedule.stop();
      await answer();
      schedule.after(0);
      await atRest();
      await answer();
    },
    asked: 2,
    heard: [2],
  },
];

describe("the schedule of a document's checks", () => {
  for (const { title, happens, asked, heard } of cases)
    it(title, async () => {
      let count = 0;
      const open: (() => void)[] = [];
      const told: number[] = [];
      const ask = async (): Promise<number> => {
        const number = ++count;
        await new Promise<void>((resolve) => open.push(resolve));
        return number;
      };
      const schedule = createSchedule(ask, (number) => told.push(number));
      await happens(schedule, async () => {
        open.shift()?.();
        await turn();
      });
      assert.deepEqual([count, told], [asked, heard]);
    });
});

describe("the delay of a document's checks", () => {
  for (const [lastDuration, delay] of [
    [undefined, 300],
    [0, 60],
    [30, 60],
    [75, 150],
    [150, 300],
    [5000, 300],
  ] as const)
    it(`is ${delay} ms after a check of ${lastDuration ?? "unknown"} ms`, () => {
      assert.equal(adaptedDelay(lastDuration), delay);
    });
});
