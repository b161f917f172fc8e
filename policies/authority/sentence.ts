import type { Answer, Condition, DecidingStatement, Policy } from '../ram';
import type { Decided } from './authority';

/** Why a call is refused, as the cloud says it and with what decided: nothing where it is allowed. */
export function refusalOf(all: readonly Decided[]): { code: string; message: string } | undefined {
  const refused = all.find(({ verdict }) => verdict.is !== 'allowed');
  if (refused === undefined) return undefined;
  const { action, resources, verdict } = refused;
  const on = resources.length === 0 ? '' : ` on ${resources.join(' and ')}`;
  const told = `You are not authorized to do this action. Action: ${action}${on}.`;
  if (verdict.is === 'denied') {
    return { code: 'NoPermission', message: `${told} ${decidedBy(verdict.answer)}` };
  }
  if (verdict.is === 'missing') {
    return { code: 'NoPermission', message: `${told} No policy allows it.` };
  }
  const why = verdict.is === 'unknown' ? verdict.why : '';
  return {
    code: 'NoPermission',
    message: `${told} Whether a policy allows it is not known: ${why}.`,
  };
}

/** Why somebody does not get into a role. */
export function entryRefused(role: string, answer: Answer, trust: Policy): string {
  const told = `You are not authorized to do this action. Action: sts:AssumeRole on ${role}.`;
  if (answer.decision === 'denied') return `${told} ${decidedBy(answer)}`;
  if (answer.decision === 'unknown') {
    const keys = answer.hangsOn.flatMap((one) => [...one.keys, ...one.doubts]);
    return `${told} Whether both sides allow it is not known: it hangs on ${[...new Set(keys)].join(', ')}.`;
  }
  if (answer.step !== 'resource') return `${told} No policy of who asks allows it.`;
  const asks = trust.statements.flatMap(({ effect, condition }, index) =>
    effect === 'Allow' ? [`statement ${index + 1} lets in ${whom(condition)}`] : [],
  );
  return `${told} Not by ${trust.name ?? 'the trust policy'}: ${asks.join('; ') || 'it lets in nobody'}.`;
}

/** What a trust asks of those whom it names. */
function whom(condition: Condition = {}): string {
  const asked = Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => `${operator} ${key} ${values.join(' or ')}`),
  );
  return asked.length === 0 ? 'others' : `whom it names, where ${asked.join(' and ')}`;
}

function decidedBy({ statement }: Answer): string {
  return statement === undefined ? 'A policy denies it.' : `Denied by ${placeOf(statement)}.`;
}

function placeOf({ policy, index }: DecidingStatement): string {
  return `statement ${index + 1} of ${policy.name ?? 'a policy'}`;
}
