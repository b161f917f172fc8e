import { severities } from '../../alicloud/severities';
import { cell, code, table } from '../docs/markdown';
import type { MonthLoad } from './months';
import type { StoryLoad } from './stories';

/** Detections that are told for each month. */
const LOUDEST = 5;

/** Messages a week by severity, for each size of a team. */
export function monthTable(months: readonly MonthLoad[]): string {
  return table(
    ['People', 'Events', 'Messages a week', ...severities, 'Most of them (in four weeks)'],
    months.map(({ people, events, weekly, byDetection }) => [
      String(people),
      String(events),
      number(severities.reduce((sum, severity) => sum + weekly[severity], 0)),
      ...severities.map((severity) => number(weekly[severity])),
      Object.entries(byDetection)
        .slice(0, LOUDEST)
        .map(([id, messages]) => `${code(id)} ${messages}`)
        .join(', '),
    ]),
  );
}

/** For each story what share of its changes leads to an alert, and after how many changes the first. */
export function storyTable(loads: readonly StoryLoad[]): string {
  const rows = loads.map(({ story, changes, alerted, first }) => [
    `${code(story.id)} ${cell(story.title)}`,
    cell(story.after),
    `${story.from}, ${story.hours === 'night' ? 'at night' : 'by day'}`,
    `${alerted} of ${changes}`,
    first === undefined ? 'none' : String(first),
  ]);
  const head = ['Story', 'After', 'From', 'Changes with an alert', 'First alert after changes'];
  return `${table(head, rows)}\n\n${summary(loads)}\n`;
}

function summary(loads: readonly StoryLoad[]): string {
  const changes = loads.reduce((sum, one) => sum + one.changes, 0);
  const alerted = loads.reduce((sum, one) => sum + one.alerted, 0);
  const late = loads.filter(({ first }) => first === undefined || first > 3);
  const share = `${alerted} of ${changes} changes (${number((100 * alerted) / changes)} %) in ${loads.length} stories`;
  const names = late.map(({ story }) => code(story.id)).join(', ');
  return `${share} lead to a message of medium or more within 15 minutes, repetitions not counted. ${
    late.length === 0
      ? 'Every story leads to one within its first three changes.'
      : `Without one within the first three changes: ${names}.`
  }`;
}

/** The changes that no alert would tell of, a line each. */
export function silentSteps(loads: readonly StoryLoad[]): string {
  return loads
    .flatMap(({ story, silent }) =>
      silent.map(
        ({ service, event, request }) =>
          `${story.id}: ${service} ${event} ${JSON.stringify(request)}\n`,
      ),
    )
    .join('');
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
