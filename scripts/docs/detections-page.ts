import {
  compile,
  delivered,
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
  // The digest is three, the heartbeat two.
  const rules = detections.filter(({ severity }) => delivered(severity) === 'message').length + 5;
  return `# Detections

Generated from \`policies/detections\` by \`npm run docs\`.

Each detection is one filter over the events of ActionTrail. The query of its alert and the matcher behind \`alicloud-baseline detect\` are both made from it, and tests hold them to one verdict. No live account was used: names and conditions are from the documentation that each names, and the samples are invented after the documented shape.

Settings switch a detection off, give it another severity or tune it: \`detections.<id>\` in baseline.yaml, see [settings](settings.md). What makes a detection hear less (switched off, a lower severity, \`exceptUsers\`, an identity without networks) needs an entry under \`exceptions\` with a reason.

## Who is known

\`detections.known\` names people, pipelines, services and scanners, each a user or a role with the networks that it calls from. What each detection below says is usual for their kind is no alert from there; from elsewhere everything they do is one ([known-identity-from-elsewhere](#known-identity-from-elsewhere)). A role that is entered only with tokens of an identity provider has \`federated: true\` and needs no networks: no key of it can leak, and its runners change their addresses. So its session, once taken, is not told from itself; what pipelines do not usually do is an alert all the same.

Known without being named: system events (\`AliyunServiceEvent\`, type \`system\`), service-linked roles, which only their service can enter (alibabacloud.com/help/doc-detail/160674.htm), and the default roles of services in \`policies/detections/service-roles.ts\` where they call from inside Alibaba Cloud or from private networks.

## What is a message

Critical and high: each group is a message, at once, and a second thing that is touched, or a second thing that is done to it, is a second message. Medium: what one look of a detection finds is one message that lists each, and the same person, network and thing are told of once a week; of [unusual-change](#unusual-change) the network alone, as colleagues do alike: a thief in your own network who does what a colleague did this week is not told of by that one. A network is the first three numbers of an address. Low and info: counted by day, once a week, on Monday with the sign of life; the sign of life reads every field that some alert reads. ${rules} rules at most: Log Service allows 100 in a project. A backup that fails is in no trail: CloudMonitor has it as the system event \`Snapshot:CreateSnapshotCompleted\` of ECS with \`result: failed\` (help.aliyun.com/en/ecs/user-guide/snapshot-event-notifications, 2026), to be subscribed to in its console; for failures of Cloud Backup and of functions no page with names of events was found.

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
select   = "SELECT " grouped " AS " alias { ", " ... } { ", " told " AS " alias } ", " count " AS cnt FROM log WHERE " test
           " GROUP BY " ordinals [ " HAVING " count " >= " number ] " ORDER BY cnt DESC LIMIT 100"
count    = "count(*)" | "count(distinct " column ")"
grouped  = column | "coalesce(nullif(json_extract_scalar(" column ", '$.key'), ''), ..., " column ", '')"
         | "coalesce(regexp_extract(" column ", " literal "), '')"
told     = "max(" column ")" | "array_agg(distinct " column ")"
column   = 'coalesce("event.' path '", \\'\\')'
test     = "(" test { " and " test } ")" | "(" test { " or " test } ")" | "(not " test ")"
         | "(lower(" text ") in (" literals "))" | "regexp_like(lower(" text "), " literal ")"
         | "(strpos(lower(" text "), " literal ") = 1" { " or " ... } ")"
         | "(case when regexp_like(" column ", " literal ") then (is_subnet_of(" block ", " column ")" { " or " ... } ") else false end)"
         | arithmetic on __time__ with + - / % and >= < in
text     = column | "replace(replace(lower(" column "), '\\\\', ''), ' ', '')" | "coalesce(json_extract_scalar(" column ", '$.key'), '')"
\`\`\`

What is counted is looked back for over its window and one interval more, a day at most, so that a burst within a window is in one look whenever the look falls. A burst that is a little longer than the window may be an alert too, and events that reach the log store late shorten the window by as much.

Parameters that are missing, cut off, or of 2,048 characters and more count as the worst that they could say, where a detection asks how far something opens or how much it is: a query does not see more.

Every test is true or false, never null: \`coalesce\` sees to it, so that \`not\` means not. Absent, null, empty and the word null are one thing. Sources: the pages of Log Service on search syntax, index configuration, GROUP BY (by ordinal), string, regular expression, JSON, IP and conditional functions.

The index of the log store must have these as text fields with statistics, and should keep values of up to 16,384 bytes: of a longer \`requestParameterJson\` SQL sees the beginning only, 2,048 bytes if nothing else is set. A query that names a field that is not indexed is an error, and its alert never fires.

${fieldNames.map((field) => `- ${code(`event.${field}`)}`).join('\n')}

${sorted.map(part).join('\n\n')}
`;
}

function part(detection: Detection): string {
  const { id, title, severity, description, runbook, falsePositives, cis, sources } = detection;
  const { count, unlisted, usualFor } = detection;
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
    ...(usualFor.length > 0 ? [`Usual for: ${usualFor.join(', ')}.`] : []),
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
