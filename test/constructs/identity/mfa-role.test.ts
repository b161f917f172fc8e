import { DataAlicloudAccount } from '@cdktf/provider-alicloud/lib/data-alicloud-account';
import { TerraformOutput, TerraformVariable } from 'cdktf';
import { MfaRole, type MfaRoleProps } from '../../../constructs';
import { args, only, synthStack } from '../../helpers/synth-stack';

const TYPE = 'alicloud_ram_role';
const least: MfaRoleProps = { roleName: 'auditor', accountId: '1234567890123456' };

const trust = (account: string): object => ({
  Version: '1',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { RAM: [`acs:ram::${account}:root`] },
      Condition: { Bool: { 'acs:MFAPresent': ['true'] } },
    },
  ],
});

const expected = {
  role_name: 'auditor',
  assume_role_policy_document: JSON.stringify(trust('1234567890123456')),
  max_session_duration: 3600,
  force: false,
};

function roleOf(props: MfaRoleProps): object {
  return args(
    only(
      synthStack((stack) => new MfaRole(stack, 'Role', props)),
      TYPE,
    ),
  );
}

function making(props: Partial<MfaRoleProps>): () => unknown {
  return () => roleOf({ ...least, ...props });
}

describe('MfaRole', () => {
  it('is one role, for an hour, that the users of the account assume with a second factor', () => {
    const { resource } = synthStack((stack) => new MfaRole(stack, 'Role', least));
    expect(resource).toEqual({
      [TYPE]: {
        Role_1ABCC5F0: {
          '//': { metadata: { path: 'test-stack/Role/Resource', uniqueId: 'Role_1ABCC5F0' } },
          ...expected,
        },
      },
    });
  });

  it.each<[Partial<MfaRoleProps>, object]>([
    [{ roleName: 'a' }, { role_name: 'a' }],
    [{ roleName: `ops.On-Call-${'x'.repeat(52)}` }, { role_name: `ops.On-Call-${'x'.repeat(52)}` }],
    [{ description: 'Looks around' }, { description: 'Looks around' }],
    [{ sessionHours: 1 }, { max_session_duration: 3600 }],
    [{ sessionHours: 12 }, { max_session_duration: 43200 }],
    [{ tags: { team: 'sec' } }, { tags: { team: 'sec' } }],
    [{ tags: {} }, {}],
    [
      { accountId: '6543210987654321' },
      { assume_role_policy_document: JSON.stringify(trust('6543210987654321')) },
    ],
  ])('takes %o and leaves the rest alone', (props, changed) => {
    expect(roleOf({ ...least, ...props })).toEqual({ ...expected, ...changed });
  });

  it.each(['', 'x'.repeat(65), 'two words', 'under_score', 'acs:ram::1:role/x', 'rôle'])(
    'refuses the name %j',
    (roleName) => {
      expect(making({ roleName })).toThrow(
        new Error(
          `test-stack/Role: roleName must be 1 to 64 letters, digits, dots or hyphens, got ${JSON.stringify(roleName)}`,
        ),
      );
    },
  );

  it.each([
    '',
    '123456789012345',
    '12345678901234567',
    '12345678901234ab',
    '*',
    ' 1234567890123456',
  ])('refuses the account %j: with a star in it any account could assume the role', (accountId) => {
    expect(making({ accountId })).toThrow(
      new Error(
        `test-stack/Role: accountId must be 16 digits, as the console shows it, got ${JSON.stringify(accountId)}`,
      ),
    );
  });

  it.each([0, 13, -1, 1.5, NaN, Infinity])('refuses a session of %d hours', (sessionHours) => {
    expect(making({ sessionHours })).toThrow(
      new Error(
        `test-stack/Role: sessionHours must be a whole number from 1 to 12 hours, got ${sessionHours}`,
      ),
    );
  });

  it('takes values that are not known yet', () => {
    const stack = synthStack((scope) => {
      const variable = (name: string) => new TerraformVariable(scope, name, {});
      new MfaRole(scope, 'Role', {
        roleName: `${variable('prefix').stringValue} auditor`,
        accountId: new DataAlicloudAccount(scope, 'Account').id,
        description: variable('description').stringValue,
        sessionHours: variable('hours').numberValue,
        tags: { team: variable('team').stringValue },
      });
    });
    expect(args(only(stack, TYPE))).toEqual({
      role_name: '${var.prefix} auditor',
      assume_role_policy_document: JSON.stringify(trust('${data.alicloud_account.Account.id}')),
      description: '${var.description}',
      max_session_duration: '${(var.hours * 3600)}',
      force: false,
      tags: { team: '${var.team}' },
    });
  });

  it('tells its name as it is known at plan, and its ARN', () => {
    const { text } = synthStack((stack) => {
      const role = new MfaRole(stack, 'Role', least);
      new TerraformOutput(stack, 'Name', { value: role.roleName });
      new TerraformOutput(stack, 'Arn', { value: role.arn });
    });
    const { output } = JSON.parse(text) as { readonly output: unknown };
    expect(output).toEqual({
      Name: { value: '${alicloud_ram_role.Role_1ABCC5F0.role_name}' },
      Arn: { value: '${alicloud_ram_role.Role_1ABCC5F0.arn}' },
    });
  });

  it('keeps no hold on the tags that it was given', () => {
    const tags: Record<string, string> = { team: 'sec' };
    const stack = synthStack((scope) => {
      new MfaRole(scope, 'Role', { ...least, tags });
      tags['team'] = 'changed';
    });
    expect(args(only(stack, TYPE))).toEqual({ ...expected, tags: { team: 'sec' } });
  });
});
