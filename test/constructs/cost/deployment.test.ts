/** Real Terraform deploys budget alarms into the simulated account. */
import { createHash } from 'node:crypto';
import { TerraformVariable, type TerraformStack } from 'cdktf';
import { QuotaAlarm, type BudgetAlarmsProps } from '../../../constructs/cost';
import { budgetWatchProgram } from '../../../constructs/cost/budget-watch-program';
import { zip } from '../../../functions/budget-watch/scripts/build';
import { startSandbox, type Sandbox } from '../../../packages/sandbox/src/index';
import { synthStack } from '../../helpers/synth-stack';
import { whereTerraformIs } from '../../helpers/terraform';
import { Workspace, type Ran } from '../../packages/sandbox/helpers/terraform';
import { budgetAlarms } from './cost';

const ADDRESS = 'https://hooks.example.com/T0KEN';

let space: Workspace;
let sandbox: Sandbox | undefined;
beforeEach(() => {
  space = new Workspace();
});
afterEach(async () => {
  await sandbox?.close({ ended: true });
  sandbox = undefined;
  space.remove();
});

async function terraform(...given: string[]): Promise<Ran> {
  sandbox = await startSandbox({ folder: space.account });
  const environment = { ...sandbox.environment, TF_VAR_slack: ADDRESS };
  const result = await space.run(environment, [...given, '-no-color']);
  await sandbox.close({ ended: true });
  sandbox = undefined;
  return result;
}

function write(
  props: Partial<BudgetAlarmsProps> = {},
  besides: (stack: TerraformStack) => void = () => undefined,
): void {
  const { text } = synthStack((stack) => {
    const slack = new TerraformVariable(stack, 'slack', { type: 'string', sensitive: true });
    budgetAlarms(stack, { posts: [{ to: 'slack', address: slack.stringValue }], ...props });
    besides(stack);
  });
  const { resource, variable } = JSON.parse(text) as Record<string, unknown>;
  space.write({ resource, variable });
}

const changed = ({ stdout }: Ran): string[] =>
  [...stdout.matchAll(/# (\S+) will be (\w[\w-]*)/g)].map(
    ([, address, how]) => `${address} ${how}`,
  );

whereTerraformIs('budget alarms', () => {
  it('are deployed, are no change then, and a changed program changes the function alone', async () => {
    write();
    expect(await terraform('init')).toMatchObject({ code: 0, stderr: '' });
    const applied = await terraform('apply', '-auto-approve');
    expect(applied).toMatchObject({ code: 0, stderr: '' });
    expect(applied.stdout).not.toContain('T0KEN');
    expect(await terraform('plan', '-detailed-exitcode')).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(space.objects()).sort()).toContain('alicloud_fcv3_function');
    expect(space.objects()['alicloud_log_alert']).toHaveLength(6);

    // Something else in the same stack is nothing to them.
    write({}, (stack) => {
      new QuotaAlarm(stack, 'Quota', {
        name: 'interfaces',
        productCode: 'ecs',
        quotaCode: 'q_elastic-network-interfaces',
      });
    });
    expect(changed(await terraform('plan'))).toEqual([
      expect.stringMatching(/^alicloud_quotas_quota_alarm\.\S+ created$/),
    ]);

    const archive = zip('// another program\nexports.handler = () => undefined;\n');
    const program = {
      sha256: createHash('sha256').update(archive).digest('hex'),
      zipBase64: archive.toString('base64'),
    };
    expect(program.zipBase64).not.toBe(budgetWatchProgram.zipBase64);
    write({ program });
    const plan = await terraform('plan');
    expect(changed(plan)).toEqual([expect.stringMatching(/^alicloud_fcv3_function\.\S+ updated$/)]);
    expect(plan.stdout).toContain('0 to add, 1 to change, 0 to destroy');
    expect(plan.stdout).not.toContain('T0KEN');

    expect(await terraform('destroy', '-auto-approve')).toMatchObject({ code: 0 });
    expect(Object.keys(space.objects())).toEqual(['alicloud_log_alert_resource']);
  });
});
