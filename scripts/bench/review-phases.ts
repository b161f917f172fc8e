/** Where the time of a review goes: `review-phases.ts <plan>` prints seconds by phase. */
import { readFileSync } from 'node:fs';
import { readPlan, review } from '../../policies/review';
import type { Json } from '../../policies/review';
import { rules } from '../../policies/rules';

const [, , file = ''] = process.argv;
const seconds: Record<string, number> = {};

function phase<T>(name: string, work: () => T): T {
  const began = performance.now();
  const made = work();
  seconds[name] = (performance.now() - began) / 1000;
  return made;
}

const text = phase('readSeconds', () => readFileSync(file, 'utf8'));
const json = phase('parseSeconds', () => JSON.parse(text) as Json);
const { before, after, moved } = phase('modelSeconds', () => readPlan(json, { file }));
phase('rulesSeconds', () => review(after, rules, { today: '2026-01-01', before, moved }));
console.log(JSON.stringify(seconds));
