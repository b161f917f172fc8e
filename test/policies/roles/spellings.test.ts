/** RAM authorises calls under several codes: a guardrail that names one of them may not do. */
import { actionNames, compile, evaluate } from '../../../policies/ram';
import type { Policy, Statement } from '../../../policies/ram';
import { asPolicies, permissionsFor } from '../../../policies/roles';
import { ACCOUNT } from './matrix/task';

/** Codes for the same calls: of the API, of its other versions and of the console. */
const CODES = [
  ['bss', 'bssapi', 'efc', 'bssopenapi'],
  ['ims', 'ram'],
  ['log', 'sls'],
  ['yundun-sas', 'yundun-aegis'],
];

const { guardrails } = permissionsFor(
  'job',
  [{ id: 'own', title: 'Own', why: 'It is needed.', statements: [] }],
  { account: ACCOUNT },
);
const own = asPolicies({ purposes: [], guardrails });

/** An action that a pattern takes, under each code that may stand for its own. */
function spellingsOf(pattern: string): string[] {
  const [service = '', name = ''] = pattern.split(':');
  const call = name.replaceAll('*', 'Anything');
  const services = service === '*' ? ['ecs', 'rds'] : [service.replace(/\*$/, 'sas')];
  return services.flatMap((code) =>
    (CODES.find((codes) => codes.includes(code)) ?? [code]).map((each) => `${each}:${call}`),
  );
}

const cases = guardrails.flatMap(({ id, statements }) =>
  statements.flatMap(({ action = [], resource = [], condition }) =>
    (condition === undefined ? action : []).flatMap(spellingsOf).map((call) => ({
      id,
      call,
      resource: (resource[0] ?? '').replaceAll('*', 'anything'),
    })),
  ),
);

const ways: Readonly<Record<string, Statement>> = {
  'Allow everything': { effect: 'Allow', action: ['*'], resource: ['*'] },
  'Allow everything but something else': {
    effect: 'Allow',
    notAction: ['quotas:ListProducts'],
    resource: ['*'],
  },
};

describe.each(Object.entries(ways))('a job of its own with %s', (_, statement) => {
  const wide: Policy = { kind: 'identity', statements: [statement] };
  const policies = compile({ identity: [wide, ...own] });

  it('is denied what a guardrail names, by every code for it', () => {
    expect(cases.length).toBeGreaterThan(500);
    const passed = cases.filter(
      ({ call, resource }) => evaluate({ action: call, resource }, policies).decision !== 'denied',
    );
    expect(passed).toEqual([]);
  });

  it.each(['bssapi:QueryBill', 'bss:DescribeBillList', 'ram:GetUser', 'ims:ListUsers'])(
    'is not denied %s',
    (action) => {
      expect(evaluate({ action, resource: '*' }, policies).decision).toBe('allowed');
    },
  );
});

it('is denied an action under the codes that only may count', () => {
  const policies = compile({ identity: [...own] });
  const calls = ['bssapi:PayOrder', 'bss:PayOrder', 'efc:PayOrder', 'ram:CreateAppSecret'];
  for (const call of calls.flatMap(actionNames)) {
    expect(evaluate({ action: call, resource: '*' }, policies).decision).toBe('denied');
  }
});
