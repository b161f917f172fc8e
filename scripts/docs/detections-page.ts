import {
  compile,
  detections,
  fieldNames,
  tunablesOf,
  type Detection,
} from '../../policies/detections';
import { severities } from '../../alicloud/severities';
import { samplesOf } from '../../test/policies/detections/samples';
import type { Samples } from '../../test/policies/detections/samples';
import { cell, code, table } from './markdown';

/** `docs/detections.md`: each detection, what an alert of it means, its runbook, and its query. */
export function detectionsPage(): string {
  const sorted = [...detections].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return `# Detections

Generated from \`policies/detections\` by \`npm run docs\`.

Each detection is one filter over the events of ActionTrail. The query of its alert and the matcher behind \`alicloud-baseline detect\` are both made from it, and tests hold them to one verdict. No live account was used: names and conditions are from the documentation that each names, and the samples are invented after the documented shape.

Settings switch a detection off, give it another severity or tune it: \`detections.<id>\` in baseline.yaml, see [settings](settings.md).

${table(
  ['Detection', 'Severity', 'Alert when', 'CIS 2.0'],
  sorted.map(({ id, severity, title, cis }) => [
    `[${id}](#${id})`,
    severity,
    cell(title),
    cis.join(', '),
  ]),
)}

## What the queries are made of

Left of the bar stands a search that only spares work: the topic of a trail and, where there are few, the names of events, as \`key: value\` joined with \`and\` and \`or\` in parentheses. How the index cuts values into words is not published: a term matches whatever has its words, so the search never lets less through than the SQL, however words are cut. It has no \`not\`, no wildcard, no phrase and no more than 26 conditions.

\`\`\`
query    = search " | " select
search   = "__topic__: actiontrail_audit_event" [ " and " term | " and (" term { " or " term } ")" ]
term     = "event.eventName: " name
select   = "SELECT " column " AS " alias { ", " ... } ", " count " AS cnt FROM log WHERE " test
           " GROUP BY " ordinals [ " HAVING " count " >= " number ] " ORDER BY cnt DESC LIMIT 100"
count    = "count(*)" | "count(distinct " column ")"
column   = 'coalesce("event.' path '", \\'\\')'
test     = "(" test { " and " test } ")" | "(" test { " or " test } ")" | "(not " test ")"
         | "(lower(" text ") in (" literals "))" | "regexp_like(lower(" text "), " literal ")"
         | "(strpos(lower(" text "), " literal ") = 1" { " or " ... } ")"
         | "(case when regexp_like(" column ", " literal ") then (is_subnet_of(" block ", " column ")" { " or " ... } ") else false end)"
         | arithmetic on __time__ with + - / % and >= < in
text     = column | "coalesce(json_extract_scalar(" column ", '$.key'), '')"
\`\`\`

What is counted is looked back for over its window and one interval more, a day at most, so that a burst within a window is in one look whenever the look falls. A burst that is a little longer than the window may be an alert too, and events that reach the log store late shorten the window by as much.

Every test is true or false, never null: \`coalesce\` sees to it, so that \`not\` means not. Absent, null, empty and the word null are one thing. Sources: the pages of Log Service on search syntax, index configuration, GROUP BY (by ordinal), string, regular expression, JSON, IP and conditional functions.

The index of the log store must have these as text fields with statistics, and should keep values of up to 16,384 bytes: of a longer \`requestParameterJson\` SQL sees the beginning only, 2,048 bytes if nothing else is set. A query that names a field that is not indexed is an error, and its alert never fires.

${fieldNames.map((field) => `- ${code(`event.${field}`)}`).join('\n')}

${sorted.map(part).join('\n\n')}
`;
}

function part(detection: Detection): string {
  const { id, title, severity, description, runbook, falsePositives, cis, sources } = detection;
  const { count, unlisted } = detection;
  const { matches, nonMatches } = samplesOf(detection);
  const query = compile(detection)?.query;
  const steps = runbook.map((step, index) => `${index + 1}. ${cell(step)}`).join('\n');
  const titles = (samples: Samples['matches']): string =>
    samples.map((sample) => cell(sample.title)).join('; ');
  const counted =
    count === undefined
      ? 'at the first event'
      : `at ${count.threshold} ${count.distinct === undefined ? 'events' : `different values of ${code(count.distinct)}`} within ${count.windowMinutes} minutes`;
  const asked = 'None before the settings have its allowlist.';
  return [
    `## ${id}`,
    `${cell(title)}. Severity ${severity}, alert ${counted}.`,
    cell(description),
    `Runbook:\n\n${steps}`,
    ...(falsePositives.length > 0 ? [`False positives: ${cell(falsePositives.join(' '))}`] : []),
    `Matches: ${titles(matches)}. Does not match: ${titles(nonMatches)}.`,
    `Tunables: ${tunablesOf(detection).map(code).join(', ')}.`,
    query === undefined ? `Query: ${asked}` : `\`\`\`\n${query}\n\`\`\``,
    ...(unlisted.length > 0
      ? [`No documented list of events was found that has ${unlisted.map(code).join(', ')}.`]
      : []),
    `From: ${cell([...cis.map((item) => `CIS ${item}`), ...sources].join('; '))}.`,
  ].join('\n\n');
}
