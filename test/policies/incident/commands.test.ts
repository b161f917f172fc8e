import fc from 'fast-check';
import { printable } from '../../../alicloud/printable';
import { publishedCalls } from '../../../alicloud/api';
import { commandsFor, deedOf, fixes, hunt, shellLine } from '../../../policies/incident';
import { parseAliyun } from '../../helpers/aliyun-grammar';
import { runLines } from '../../helpers/stub-aliyun';

const HOSTILE = [
  'plain',
  "it's",
  '"quoted"',
  '-rf',
  '--UserName=root',
  '$(touch made-by-name)',
  '`touch made-by-name`',
  '; rm -rf /',
  'a\nb',
  'end\n',
  '\n\n',
  'a\n::error::b',
  '##[error]x',
  'tab\there',
  'esc\u001b[2J',
  'right\u202eto left',
  '名字',
  '\\033',
  '%s%n',
  '*',
  '~',
  '!!',
  'a=b:c',
];

describe('lines for a shell', () => {
  it.each(HOSTILE)('keep %j one argument, printed and run', (name) => {
    const line = shellLine(['ram', 'GetUser', `--UserName=${name}`]);
    expect(runLines([printable(line)])).toEqual([['ram', 'GetUser', `--UserName=${name}`]]);
  });

  it('keep any words', () => {
    const word = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc
        .string({ unit: 'binary', maxLength: 12 })
        .filter(
          (text) => !['\0', '\u0001'].some((one) => text.includes(one)) && !/\p{Cs}/u.test(text),
        ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 4 }), { minLength: 20, maxLength: 20 }),
        (calls) => {
          const given = calls.map((words) => ['x', ...words]);
          expect(runLines(given.map((words) => printable(shellLine(words))))).toEqual(given);
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** Everything that a theft of hostile names makes the plan print. */
function linesFor(name: string): readonly (readonly string[])[] {
  const calls: readonly [string, Readonly<Record<string, string>>][] = [
    ['Ram:CreateUser', { UserName: name }],
    ['Ram:CreateAccessKey', { UserName: name, UserAccessKeyId: name }],
    ['Ram:AttachPolicyToUser', { UserName: name, PolicyName: name, PolicyType: 'Custom' }],
    ['Ram:AddUserToGroup', { UserName: name, GroupName: name }],
    ['Ram:CreateRole', { RoleName: name }],
    ['Ims:CreateOIDCProvider', { OIDCProviderName: name }],
    ['FC:CreateFunction', { functionName: name }],
    ['Ecs:AuthorizeSecurityGroup', { SecurityGroupId: name, 'Permissions.1.SourceCidrIp': name }],
    ['Ecs:RunCommand', { 'InstanceId.1': `i-${name}` }],
    ['Ecs:ModifyImageSharePermission', { ImageId: name, 'AddAccount.1': name }],
  ];
  const deeds = calls.flatMap(([call, parameters], at) => {
    const [serviceName = '', eventName = ''] = call.split(':');
    const deed = deedOf({
      eventTime: `2026-06-10T00:00:${String(10 + at)}Z`,
      serviceName,
      eventName,
      eventRW: 'Write',
      acsRegion: 'ap-southeast-1',
      userIdentity: { type: 'ram-user', userName: name },
      requestParameterJson: JSON.stringify(parameters),
    });
    return deed === undefined ? [] : [deed];
  });
  const subject = { kind: 'user', name: name.replace(/@[^@]*$/, '') } as const;
  const found = hunt(deeds, [subject]);
  const own = Object.values(commandsFor([subject], found)).flat();
  return [...own, ...found.left.flatMap(({ fix }) => fix ?? [])].flatMap(({ argv, undo }) =>
    typeof undo === 'string' ? [argv] : [argv, undo],
  );
}

describe('commands for aliyun', () => {
  it('stay what they are in a shell and for its grammar, whatever names are in them', () => {
    for (const name of ["it's $(id)", '-rf', 'a\nb', '--region=x']) {
      const commands = linesFor(name);
      expect(commands.length).toBeGreaterThan(20);
      const run = runLines(commands.map((argv) => printable(shellLine(argv))));
      expect(run).toEqual(commands);
      for (const argv of run) {
        const { words, flags } = parseAliyun(argv);
        expect(words.length).toBe(words[1] === 'DELETE' ? 3 : 2);
        for (const value of Object.values(flags)) expect(value).not.toBe('');
      }
    }
  });

  it('are calls that are published', () => {
    const published = new Set(
      publishedCalls.flatMap(({ product, calls }) =>
        calls.map((one) => `${product.toLowerCase()}:${one}`),
      ),
    );
    const used = [
      ...fixes,
      ...linesFor('x').map(([product = '', name = '']) => `${product}:${name}`),
    ];
    const ROA = ['fc:DELETE'];
    expect(used.filter((one) => !published.has(one) && !ROA.includes(one))).toEqual([]);
  });
});
