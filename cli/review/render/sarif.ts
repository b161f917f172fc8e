import { createHash } from 'node:crypto';
import type { Invocation, Log, ReportingDescriptor, Result } from 'sarif';
import { printableJson } from '../../../alicloud/printable';
import { ownRules } from '../../../policies/review';
import type { Finding, Rule, Severity } from '../../../policies/review';
import { version } from '../../package.json';
import { noticeText } from '../outcome';
import { STANDARD_INPUT } from '../shown';
import type { Notice } from '../judging';
import type { Outcome } from '../outcome';

/** What GitHub takes and keeps; more would be refused or dropped without a word. */
export const SARIF_LIMITS = { results: 5000, tags: 10, text: 1024, name: 255 } as const;

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};
const SECURITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/** What `cdktf synth` writes. */
const WRITTEN = /(?:^|\/)cdktf\.out\//;

/** SARIF 2.1.0, within the limits of GitHub's code scanning. */
export function renderSarif({ findings, rules, anchor, configuration }: Outcome): string {
  const shown = findings.slice(0, SARIF_LIMITS.results);
  const used = new Map(shown.map((finding) => [finding.rule, finding]));
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const ids = [...used.keys()].sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'alicloud-baseline',
            version,
            semanticVersion: version,
            rules: ids.map((id) =>
              descriptor(id, known.get(id), used.get(id)?.severity ?? 'medium'),
            ),
          },
        },
        ...(configuration.length === 0 ? {} : { invocations: [invocation(configuration)] }),
        columnKind: 'utf16CodeUnits',
        results: shown.map((finding) => result(finding, index.get(finding.rule) ?? 0, anchor)),
        ...(findings.length > shown.length
          ? { properties: { leftOut: findings.length - shown.length } }
          : {}),
      },
    ],
  };
  return printableJson(log);
}

/** What the review was told, for whoever reads the log. */
function invocation(configuration: readonly Notice[]): Invocation {
  return {
    executionSuccessful: true,
    toolConfigurationNotifications: configuration.map((notice) => ({
      level: notice.introduced ? 'warning' : 'note',
      message: { text: noticeText(notice) },
      ...(notice.where.file === undefined
        ? {}
        : {
            locations: [
              { physicalLocation: { artifactLocation: { uri: encodeURI(notice.where.file) } } },
            ],
          }),
    })),
  };
}

function descriptor(id: string, rule: Rule | undefined, severity: Severity): ReportingDescriptor {
  const title = rule?.title ?? ownRules[id] ?? id;
  const help =
    rule === undefined
      ? id.startsWith('suppression')
        ? 'Fix the suppression, or take it away.'
        : 'Take the change back, or have it approved by whoever answers for the account.'
      : `${rule.rationale}\n\n${rule.remediation}\n\n${rule.references.join('\n')}`;
  return {
    id,
    name: id.slice(0, SARIF_LIMITS.name),
    shortDescription: { text: title.slice(0, SARIF_LIMITS.text) },
    fullDescription: { text: (rule?.rationale ?? title).slice(0, SARIF_LIMITS.text) },
    help: { text: help },
    ...helpUri(rule),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['security', ...(rule === undefined ? [] : [id.split('-')[0] ?? id])],
      precision: 'high',
      'security-severity': SECURITY[severity],
    },
  };
}

/** Where a rule is from, where that is an address: its page has none yet. */
function helpUri(rule: Rule | undefined): Pick<ReportingDescriptor, 'helpUri'> {
  const address = rule?.references.find((one) => /^https:\/\/[^\s<>]+$/.test(one));
  return address === undefined ? {} : { helpUri: address };
}

function result(
  { rule, severity, address, message, where, identity }: Finding,
  ruleIndex: number,
  anchor: string,
): Result {
  const line = where.line ?? 1;
  const construct = where.construct === undefined ? '' : `, construct ${where.construct}`;
  // What a program wrote is not in the repository: the program is.
  const uri =
    where.file === undefined || where.file === STANDARD_INPUT || WRITTEN.test(where.file)
      ? anchor
      : where.file;
  const startLine = uri === where.file ? line : 1;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${address}: ${message}${construct}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(uri), uriBaseId: '%SRCROOT%' },
          region: { startLine, startColumn: 1, endLine: startLine, endColumn: 2 },
        },
        logicalLocations: [{ fullyQualifiedName: address, kind: 'resource' }],
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: createHash('sha256').update(identity).digest('hex').slice(0, 32),
    },
  };
}
