import { oneLine, printableJson } from '../../../alicloud/printable';
import { namedBy } from '../../../policies/ram';
import type { Condition, Statement } from '../../../policies/ram';
import { firstOf, valueText } from '../../change-lines';
import { MFA, SOURCE } from './context';
import type { Outcome } from './decide';
import { advice, behind, hanging, nearMisses } from './explain';
import type { Behind, Hanging } from './explain';
import type { Question } from './question';
import { roleText } from './role-names';

/** More of a list than this does not help on one screen. */
const SHOWN = 4;
const LABEL = 11;

/** One screen: the answer, on what, the statement and why it is there. */
export function answerText(question: Question, outcome: Outcome): string {
  const { answer, undecided } = outcome;
  const { statement } = answer;
  const section = statement && behind(question, statement);
  const who = question.pipeline?.name ?? roleText(question.role);
  const title = [headline(outcome), who, question.action].join('  ');
  const lines = [
    ...(section ? labelled(kindOf(section), [nameOf(section)]) : []),
    ...(section ? labelled('Why', [section.why]) : []),
    ...(section?.covers?.length ? labelled('Against', [section.covers.join(', ')]) : []),
    ...(statement ? labelled('Statement', statementLines(statement.statement, question)) : []),
    ...(undecided ? labelled('Open', [UNDECIDED]) : []),
    ...hangingPart(question, answer),
    ...(outcome.decision === 'implicitly-denied' ? labelled('Why', nothing(question)) : []),
    ...labelled('Note', advice(question, outcome)),
  ];
  const parts = [
    ...(outcome.decision === 'cannot-enter'
      ? [
          `The role cannot be entered ${question.mfa ? 'so' : 'without MFA'}: it may do nothing at all.`,
          '',
        ]
      : []),
    ...labelled('On', onLines(question, outcome)),
    ...lines,
    ...labelled('Asked', [askedLine(question)]),
  ];
  return [title, '', ...parts, ''].map(oneLine).join('\n');
}

/** Why nothing allows it: where something names the action, what it is held to instead. */
function nothing(question: Question): string[] {
  const near = nearMisses(question);
  if (near.length === 0) return ['No statement of the role allows it.'];
  const [first] = near;
  return [
    'No statement of the role allows it so. The nearest:',
    ...(first ? [`${first.id}: ${first.title}`, ...statementLines(first.statement, question)] : []),
    ...(near.length > 1 ? [`and ${near.length - 1} more`] : []),
  ];
}

const UNDECIDED =
  'Each resource that was tried meets this Deny, which is not about all resources. Name the resource to settle it.';

/** `denied` and `implicitly-denied` are both a no. */
export function shortAnswer({ decision }: Outcome): 'allowed' | 'denied' | 'unknown' {
  return decision === 'allowed' || decision === 'unknown' ? decision : 'denied';
}

function headline(outcome: Outcome): string {
  return shortAnswer(outcome).toUpperCase();
}

function kindOf({ kind }: Behind): string {
  if (kind === 'trust') return 'Trust';
  return kind === 'purpose' ? 'Purpose' : 'Guardrail';
}

function nameOf({ kind, id, title }: Behind): string {
  return kind === 'trust' ? title : `${id}: ${title}`;
}

function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(LABEL)}${line}`);
}

function onLines(question: Question, { decision, resources, where }: Outcome): string[] {
  if (question.resources.length > 0) return [...resources];
  if (decision === 'cannot-enter' || decision === 'denied' || decision === 'implicitly-denied') {
    return ['any resource of the account: none would do'];
  }
  const example = resources.map((name) =>
    name === '*' ? '* (the Allow names no resource)' : name,
  );
  const had = Object.entries(where).map(([key, value]) => `where ${key} is ${valueText(value)}`);
  return [`any resource of the account; for example ${example.join(' ')}`, ...had];
}

function statementLines({ condition = {}, ...statement }: Statement, question: Question): string[] {
  const { effect, action = [], resource } = statement;
  const named = namedBy(statement, question.action);
  const others = action.length - named.length;
  const names = firstOf(named.length > 0 ? named : action, SHOWN);
  const among =
    named.length > 0 && others > 0 ? ` (and ${others} other action${others > 1 ? 's' : ''})` : '';
  const on = resource?.includes('*')
    ? 'any resource'
    : firstOf(resource ?? ['the role itself'], SHOWN);
  return [`${effect} ${names}${among}`, `on ${on}`, ...conditionLines(condition)];
}

function conditionLines(condition: Condition): string[] {
  return Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(
      ([key, values]) => `when ${operator} ${key}: ${firstOf(values, SHOWN)}`,
    ),
  );
}

function hangingPart(question: Question, answer: Outcome['answer']): string[] {
  const all = hanging(question, answer);
  const more = all.length - SHOWN;
  return [
    ...all.slice(0, SHOWN).flatMap((one) => hangingLines(question, one)),
    ...(more > 0 ? labelled('', [`and ${more} more: all of them with --format json`]) : []),
  ];
}

function hangingLines(question: Question, { statement, keys, doubts }: Hanging): string[] {
  const { id, title } = behind(question, statement);
  const settled = keys.map(({ key, settledBy }) =>
    settledBy === null
      ? `${key}: given, but services were measured not to fill it in: nothing settles it`
      : `${key}: settle it with ${settledBy}`,
  );
  const open = doubts.map((doubt) => `${doubt}: no option settles it`);
  const { effect } = statement.statement;
  return labelled('Hangs on', [`${effect} of ${id}: ${title}`, ...settled, ...open]);
}

function askedLine({ mfa, context, account, scope, pipeline }: Question): string {
  const given = Object.entries(context)
    .filter(([key]) => key !== MFA && key !== SOURCE && !/^(?:rds|slb):|Request/.test(key))
    .map(([key, value]) => `${key} ${valueText(value)}`);
  const from = context[SOURCE];
  return [
    `account ${account}`,
    entered(mfa, pipeline),
    ...(from === undefined ? [] : [`from ${valueText(from)}`]),
    ...given,
    ...(scope === undefined ? [] : [`scope ${scope}`]),
  ].join('; ');
}

function entered(mfa: boolean, pipeline: Question['pipeline']): string {
  if (pipeline !== undefined) return `by a token of ${pipeline.holder}`;
  return mfa ? 'with MFA' : 'without MFA';
}

/** The same for programs. Fields are added, never changed, within a version. */
export function answerJson(question: Question, outcome: Outcome): string {
  const { role, pipeline, account, action, resources, mfa, context, scope } = question;
  const { decision, answer, where, undecided } = outcome;
  const { statement } = answer;
  const isFound = resources.length === 0 && ['allowed', 'unknown'].includes(decision);
  const report = {
    version: 1,
    question: { role: roleText(role), pipeline, account, action, resources, mfa, context, scope },
    answer: shortAnswer(outcome),
    decision,
    example: isFound ? { resource: outcome.resources[0], where } : null,
    statement: statement?.statement ?? null,
    purpose: statement ? behind(question, statement) : null,
    hangsOn: hanging(question, answer).map(({ statement: place, keys, doubts }) => ({
      purpose: behind(question, place),
      statement: place.statement,
      keys,
      doubts,
    })),
    undecided,
    notes: advice(question, outcome),
  };
  return printableJson(report);
}
