/**
 * Measures what the alerts as deployed would make of months in which nobody steals anything, and of
 * the thefts in `policies/stories`. Writes `scripts/alert-load/months.json`, from which the page is
 * made, and prints both tables. `--stories` leaves the months out; with `--silent` the steps stand
 * below that no alert would tell of.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stories } from '../policies/stories';
import { deployed } from './alert-load/measure';
import { monthLoad } from './alert-load/months';
import { storyLoad } from './alert-load/stories';
import { monthTable, silentSteps, storyTable } from './alert-load/tables';

const FILE = join(__dirname, 'alert-load/months.json');
const PEOPLE = [3, 10, 100];

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== '--stories' && arg !== '--silent');
if (unknown !== undefined) {
  console.error(`found ${unknown}, allowed: --stories, --silent`);
  process.exitCode = 2;
} else {
  const rules = deployed();
  if (!args.includes('--stories')) {
    const months = PEOPLE.map((people) => monthLoad(rules, people));
    // The gate counts one week of three people again, so that the file is not older than the rules.
    const sample = monthLoad(rules, 3, 1);
    writeFileSync(FILE, `${JSON.stringify({ sample, months }, null, 2)}\n`);
    process.stdout.write(`${monthTable(months)}\n`);
  }
  const told = stories.map((story) => storyLoad(rules, story));
  process.stdout.write(storyTable(told));
  if (args.includes('--silent')) process.stdout.write(`\n${silentSteps(told)}`);
}
