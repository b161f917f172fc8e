import { TerraformVariable, Token } from 'cdktf';
import { costConsoleChecklist } from '../../../constructs/cost';
import type { BudgetAlarmsProps } from '../../../constructs/cost';
import { budgetWatchProgram } from '../../../constructs/cost/budget-watch-program';
import { watchAlerts } from '../../../constructs/cost/watch-queries';
import { readSettings } from '../../../functions/budget-watch/src/watch-settings';
import { accept, withLines } from '../../settings/helpers';
import { addresses, args, only, synthStack, type Block } from '../../helpers/synth-stack';
import { ACCOUNT, budgetAlarms, cost } from './cost';

const synth = (props: Partial<BudgetAlarmsProps> = {}) =>
  synthStack((stack) => {
    budgetAlarms(stack, props);
  });
const plain = synth();
const ref = (type: string, id: string, attribute: string): string =>
  `\${${type}.${id}.${attribute}}`;
const alert = (id: string): Block => {
  const found = Object.values(plain.resource['alicloud_log_alert'] ?? {}).find(
    (block) => block['alert_name'] === `alicloud-baseline-cost-${id}`,
  );
  if (found === undefined) throw new Error(`no alert ${id}`);
  return found;
};
const documentOf = (block: Block, name: string): unknown => JSON.parse(String(block[name]));

describe('BudgetAlarms', () => {
  it('is a function, its role, its timer, its log and its alerts', () => {
    expect(addresses(plain).map((address) => address.replace(/_[0-9A-F]{8}$/, ''))).toEqual([
      'alicloud_fcv3_async_invoke_config.Budgets_Watch_Once',
      'alicloud_fcv3_function.Budgets_Watch_Function',
      'alicloud_fcv3_trigger.Budgets_Watch_watch',
      'alicloud_log_alert.Budgets_Alerts_balance',
      'alicloud_log_alert.Budgets_Alerts_bills',
      'alicloud_log_alert.Budgets_Alerts_budget',
      'alicloud_log_alert.Budgets_Alerts_failed',
      'alicloud_log_alert.Budgets_Alerts_silent',
      'alicloud_log_alert.Budgets_Alerts_spike',
      'alicloud_log_alert_resource.Budgets_Log_History',
      'alicloud_log_project.Budgets_Log_Project',
      'alicloud_log_store.Budgets_Log_Store',
      'alicloud_log_store_index.Budgets_Log_Index',
      'alicloud_ram_policy.Budgets_Access_Policy',
      'alicloud_ram_role.Budgets_Access_Role',
      'alicloud_ram_role_policy_attachment.Budgets_Access_Attachment',
    ]);
  });

  it('has a function with the least that Function Compute has', () => {
    const [roleId = ''] = Object.keys(plain.resource['alicloud_ram_role'] ?? {});
    const {
      environment_variables: environment,
      depends_on: after,
      ...rest
    } = args(only(plain, 'alicloud_fcv3_function'));
    const [projectId = ''] = Object.keys(plain.resource['alicloud_log_project'] ?? {});
    const [storeId = ''] = Object.keys(plain.resource['alicloud_log_store'] ?? {});
    expect(rest).toEqual({
      function_name: 'alicloud-baseline-budget-watch',
      description: 'Reads bills and tells when a budget is passed',
      runtime: 'nodejs20',
      handler: 'index.handler',
      cpu: 0.1,
      memory_size: 128,
      disk_size: 512,
      timeout: 60,
      instance_concurrency: 1,
      internet_access: true,
      role: ref('alicloud_ram_role', roleId, 'arn'),
      code: { zip_file: budgetWatchProgram.zipBase64 },
      log_config: {
        project: ref('alicloud_log_project', projectId, 'project_name'),
        logstore: ref('alicloud_log_store', storeId, 'logstore_name'),
        enable_request_metrics: true,
        enable_instance_metrics: false,
        log_begin_rule: 'None',
      },
      lifecycle: {
        ignore_changes: ['idle_timeout', 'instance_lifecycle_config', 'session_affinity_config'],
      },
    });
    expect(Object.keys(environment as object)).toEqual(['BUDGET_WATCH', 'CODE_SHA256']);
    expect((after as string[]).map((address) => address.split('.')[0])).toEqual([
      'alicloud_ram_role_policy_attachment',
      'alicloud_log_store_index',
    ]);
  });

  it('tells the program what the program understands, to the cent', () => {
    const { environment_variables: environment } = only(plain, 'alicloud_fcv3_function');
    const { BUDGET_WATCH: text } = environment as { readonly BUDGET_WATCH: string };
    expect(readSettings(text)).toEqual({
      site: 'international',
      currency: 'USD',
      amountField: 'PretaxAmount',
      budgets: [
        {
          name: 'all',
          amount: 50_000_000_000n,
          products: [],
          actual: [50, 80, 100],
          forecast: [100],
        },
        {
          name: 'servers',
          amount: 9_950_000_000n,
          products: ['ecs', 'yundisk'],
          actual: [100],
          forecast: [],
        },
      ],
      spike: { percent: 250, least: 1_000_000_000n },
      balanceFloor: 10_000_000_000n,
    });
  });

  it('runs every six hours, and is never tried again', () => {
    expect(documentOf(only(plain, 'alicloud_fcv3_trigger'), 'trigger_config')).toEqual({
      cronExpression: '0 30 0,6,12,18 * * *',
      enable: true,
      payload: '',
    });
    expect(only(plain, 'alicloud_fcv3_async_invoke_config')).toMatchObject({
      max_async_retry_attempts: 0,
      qualifier: 'LATEST',
    });
  });

  it('may read bills and write its lines, and nothing else', () => {
    const policy = documentOf(only(plain, 'alicloud_ram_policy'), 'policy_document');
    expect(policy).toEqual({
      Version: '1',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['bss:QueryAccountBill', 'bssapi:QueryAccountBill', 'bssapi:QueryAccountBalance'],
          Resource: ['*'],
        },
        {
          Effect: 'Allow',
          Action: ['log:PostLogStoreLogs'],
          Resource: [
            `acs:log:ap-southeast-1:${ACCOUNT}:project/alicloud-baseline-cost-${ACCOUNT}/logstore/budget-watch`,
          ],
        },
      ],
    });
    const role = documentOf(only(plain, 'alicloud_ram_role'), 'assume_role_policy_document');
    expect(role).toMatchObject({ Statement: [{ Principal: { Service: ['fc.aliyuncs.com'] } }] });
  });

  it('asks for the balance, and for the right to, only where there is a floor', () => {
    const { currency, budgets, spike, leakedKeys, quotas } = cost;
    const stack = synth({ cost: { currency, budgets, spike, leakedKeys, quotas } });
    expect(JSON.stringify(stack.resource)).not.toContain('QueryAccountBalance');
    expect(Object.keys(stack.resource['alicloud_log_alert'] ?? {})).toHaveLength(5);
  });

  it('asks for leaked keys each hour, with the right to and an alert that is critical', () => {
    const stack = synth({ cost: { ...cost, leakedKeys: true } });
    const timers = Object.values(stack.resource['alicloud_fcv3_trigger'] ?? {}).map((block) =>
      documentOf(block, 'trigger_config'),
    );
    expect(timers).toContainEqual({
      cronExpression: '0 10 * * * *',
      enable: true,
      payload: 'leaks',
    });
    expect(JSON.stringify(stack.resource['alicloud_ram_policy'])).toContain(
      'yundun-aegis:DescribeAccesskeyLeakList',
    );
    const alert = Object.values(stack.resource['alicloud_log_alert'] ?? {}).find(
      (block) => block['alert_name'] === 'alicloud-baseline-cost-leak',
    );
    expect(alert?.['severity_configurations']).toMatchObject([{ severity: 10 }]);
    // Nothing of it where nobody asks.
    expect(JSON.stringify(plain.resource)).not.toContain('AccesskeyLeak');
  });

  it('is called so that no job role can touch it', () => {
    const names = [
      only(plain, 'alicloud_fcv3_function')['function_name'],
      only(plain, 'alicloud_ram_role')['role_name'],
      only(plain, 'alicloud_ram_policy')['policy_name'],
      only(plain, 'alicloud_log_project')['project_name'],
    ];
    expect(names.every((name) => String(name).startsWith('alicloud-baseline-'))).toBe(true);
  });

  it('takes the settings of a file as they are', () => {
    const { cost: settled, account } = accept(
      withLines('cost:', '  budgets: [{ name: a, amount: 10, unlistedProducts: [new_one] }]'),
    );
    expect(() => synth({ cost: settled ?? cost, account })).not.toThrow();
    expect(settled?.budgets[0]?.products).toEqual(['new_one']);
  });
});

describe('its alerts', () => {
  it.each([
    ['budget', [10, 8, 6, 4], '-6h'],
    ['spike', [10, 8], '-6h'],
    ['balance', [10, 8], '-6h'],
    ['bills', [8, 6], '-6h'],
    ['failed', [8], '-6h'],
    ['silent', [8], '-13h'],
  ])('%s has severities %j, worst first', (id, severities, start) => {
    const block = alert(id);
    const configured = block['severity_configurations'] as { readonly severity: number }[];
    expect(configured.map(({ severity }) => severity)).toEqual(severities);
    expect(block['query_list']).toMatchObject([{ start, end: 'now', region: 'ap-southeast-1' }]);
    expect(block['policy_configuration']).toEqual({
      alert_policy_id: 'sls.builtin.dynamic',
      action_policy_id: 'security',
      repeat_interval: '24h',
    });
    expect(block['version']).toBe('2.0');
  });

  it('come once a day for a threshold', () => {
    expect(alert('budget')['group_configuration']).toEqual({
      type: 'custom',
      fields: ['cycle', 'day', 'kind', 'subject', 'threshold'],
    });
  });

  it('tell the text of the line, and Terraform leaves it alone', () => {
    expect(alert('spike')['annotations']).toEqual([
      { key: 'desc', value: '$${text}' },
      { key: 'title', value: 'Cost spike' },
    ]);
  });

  it('have conditions that the Log Service takes: up to 128 characters', () => {
    const conditions = watchAlerts.flatMap(({ severities }) => severities);
    expect(conditions.every(({ condition }) => condition.length <= 128)).toBe(true);
  });

  it('go where they are told to', () => {
    const stack = synth({ actionPolicyId: 'money', alertPolicyId: 'quiet' });
    const targets = Object.values(stack.resource['alicloud_log_alert'] ?? {}).map(
      (block) => block['policy_configuration'],
    );
    expect(targets).toHaveLength(6);
    for (const target of targets) {
      expect(target).toMatchObject({ action_policy_id: 'money', alert_policy_id: 'quiet' });
    }
  });

  it('go to CloudMonitor too where it has somebody to tell', () => {
    const stack = synth({ contactGroups: ['b', 'a'] });
    expect(only(stack, 'alicloud_cms_alarm')).toMatchObject({
      project: 'acs_fc',
      metric: 'FunctionFunctionErrors',
      contact_groups: ['a', 'b'],
      escalations_critical: { comparison_operator: '>=', threshold: '1', times: 1 },
    });
  });
});

describe('posts', () => {
  const withPost = (sensitive: boolean) =>
    synthStack((stack) => {
      const address = new TerraformVariable(stack, 'slack', { sensitive, type: 'string' });
      budgetAlarms(stack, { posts: [{ to: 'slack', address: address.stringValue }] });
    });

  it('get their address from a variable, and a timer of their own', () => {
    const stack = withPost(true);
    const { environment_variables: environment } = only(stack, 'alicloud_fcv3_function');
    expect(environment).toMatchObject({ BUDGET_WATCH_SLACK_URL: '${var.slack}' });
    const timers = Object.values(stack.resource['alicloud_fcv3_trigger'] ?? {}).map((block) =>
      documentOf(block, 'trigger_config'),
    );
    expect(timers).toEqual([
      { cronExpression: '0 30 0 * * *', enable: true, payload: 'post' },
      { cronExpression: '0 30 6,12,18 * * *', enable: true, payload: '' },
    ]);
  });

  it('are refused with an address in the code, which the error does not repeat', () => {
    const address = 'https://hooks.example.com/T0KEN';
    const made = () => synth({ posts: [{ to: 'slack', address }] });
    expect(made).toThrow(
      'test-stack/Budgets: posts[0].address: found a text in the code (not shown), allowed: the value of a TerraformVariable that is sensitive',
    );
    expect(made).not.toThrow('T0KEN');
    const secret = () =>
      synth({ posts: [{ to: 'dingtalk', address: Token.asString({ a: 1 }), secret: 'SEC' }] });
    expect(secret).toThrow('posts[0].secret: found a text in the code (not shown)');
  });
});

describe('what it refuses', () => {
  const [budget] = cost.budgets;
  const withBudget = (change: object): Partial<BudgetAlarmsProps> => ({
    cost: { ...cost, budgets: [{ ...budget, ...change } as (typeof cost.budgets)[number]] },
  });

  it.each([
    [
      'a budget below zero',
      withBudget({ amount: -1 }),
      'cost.budgets[0].amount: found -1, allowed: a number from 0.01',
    ],
    [
      'thresholds out of order',
      withBudget({ actual: [80, 50] }),
      'cost.budgets[0].actual[1]: found 50 after 80, allowed: thresholds that rise',
    ],
    [
      'a product that is no code',
      withBudget({ products: ['ECS Server'] }),
      "cost.budgets[0].products[0]: found 'ECS Server', allowed: a code as the bill has it",
    ],
    ['a name with a quote', withBudget({ name: '"' }), 'budgets[0].name'],
    [
      'another currency',
      { cost: { ...cost, currency: 'EUR' as 'USD' } },
      "cost.currency: found 'EUR', allowed: CNY, USD or JPY",
    ],
    [
      'two budgets of one name',
      { cost: { ...cost, budgets: [...cost.budgets, ...cost.budgets] } },
      "cost.budgets[2].name: found 'all' a second time",
    ],
    ['an account of 3 digits', { account: { id: '123', site: 'china' } }, 'account.id: found'],
    ['a region that is none', { region: 'Singapore' }, 'region: found'],
    ['a policy id with a slash', { actionPolicyId: 'a/b' }, 'actionPolicyId: found'],
    [
      'logs for a day',
      { logRetentionDays: 1 },
      'logRetentionDays: found 1, allowed: a whole number of days from 7 to 3650',
    ],
  ] as [string, Partial<BudgetAlarmsProps>, string][])('%s', (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });

  it('settings that do not fit into the environment', () => {
    const products = Array.from({ length: 50 }, (_, i) => `product_number_${i}_of_a_long_list`);
    const budgets = Array.from({ length: 10 }, (_, i) => ({
      ...cost.budgets[0],
      name: `b${i}`,
      products,
    }));
    const long = { ...cost, budgets } as typeof cost;
    expect(() => synth({ cost: long })).toThrow(
      /cost\.budgets: found settings of \d+ characters, allowed: 4000/,
    );
  });
});

it('has a checklist of what the console alone can do', () => {
  expect(costConsoleChecklist.length).toBeGreaterThan(3);
  expect(new Set(costConsoleChecklist).size).toBe(costConsoleChecklist.length);
});
