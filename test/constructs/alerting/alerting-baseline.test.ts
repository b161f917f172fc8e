import { accountProvider, AlertingBaseline, AuditBaseline } from '../../../constructs';
import { compile, detections, tuningFrom, type Detection } from '../../../policies/detections';
import { parseSettings, type Settings } from '../../../settings';
import { simulatedAccount } from '../../helpers/deploy';
import { whereTerraformIs } from '../../helpers/terraform';
import {
  args,
  only,
  synthBare,
  type Block,
  type SynthesisedStack,
} from '../../helpers/synth-stack';

const settingsOf = (...lines: string[]): Settings =>
  parseSettings(
    [
      'version: 1',
      "account: { id: '1234567890123457' }",
      'region: ap-southeast-1',
      'alerts: { people: { team: { email: [team@example.com] } } }',
      'protection: removable',
      ...lines,
    ].join('\n'),
    { env: {} },
  );

const excused = (setting: string): string =>
  `exceptions: [{ setting: detections.${setting}, reason: Agreed with security until spring }]`;

const switchedOff = (id: string): Settings =>
  settingsOf('detections:', `  ${id}: { enabled: false }`, excused(`${id}.enabled`));

function alertingOf(settings: Settings): SynthesisedStack {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    const { trail } = new AuditBaseline(stack, 'Audit', { settings });
    new AlertingBaseline(stack, 'Alerting', { settings, trail });
  });
}

const alertsOf = ({ resource }: SynthesisedStack): Record<string, Block> =>
  Object.fromEntries(
    Object.values(resource['alicloud_log_alert'] ?? {}).map((block) => [
      String(block['alert_name']).replace('alicloud-baseline-', ''),
      args(block),
    ]),
  );

const tuning = tuningFrom(settingsOf());
const compiledOf = (detection: Detection) => compile(detection, tuning[detection.id]);
const active = detections.filter((detection) => compiledOf(detection)?.delivery === 'message');
const [first] = active;
if (first === undefined) throw new Error('there are no detections');

describe('the alerts of a baseline', () => {
  const stack = alertingOf(settingsOf());
  const found = alertsOf(stack);

  it('are one for each detection that is active as it is shipped, and the heartbeat', () => {
    expect(Object.keys(found).sort()).toEqual(
      [
        ...active.map(({ id }) => id),
        ...['digest-1', 'digest-2', 'digest-3', 'heartbeat-silence', 'heartbeat-weekly'],
      ].sort(),
    );
    expect(active.length).toBeGreaterThanOrEqual(35);
    // Log Service allows 100 rules in a project.
    expect(Object.keys(found).length).toBeLessThanOrEqual(90);
  });

  it('ask what the detection is compiled to, in the log store of the trail', () => {
    const trail = only(stack, 'alicloud_actiontrail_trail');
    for (const detection of active) {
      const compiled = compiledOf(detection);
      expect(found[detection.id]).toMatchObject({
        query_list: [
          {
            query: compiled?.query.replace(/[$%](?=\{)/g, '$&$&'),
            start: compiled?.start,
            end: 'now',
            store: `actiontrail_${String(trail['trail_name'])}`,
            time_span_type: 'Relative',
          },
        ],
        schedule: compiled?.schedule,
        severity_configurations: [{ severity: compiled?.level }],
        version: '2.0',
        type: 'default',
      });
    }
  });

  it('say only what the row of the result has', () => {
    for (const detection of active) {
      const text = JSON.stringify(found[detection.id]?.['annotations']);
      const fields = [...text.matchAll(/\$\$\{(\w+)\}/g)].map(([, field]) => field);
      expect(fields).toEqual(compiledOf(detection)?.columns);
    }
  });

  it('refer to nothing that is not made: project, policies and records are of the same stack', () => {
    const made = new Set(
      Object.entries(stack.resource).flatMap(([type, blocks]) =>
        Object.keys(blocks).map((id) => `${type}.${id}`),
      ),
    );
    const references = [...stack.text.matchAll(/\$\{(alicloud_\w+\.[\w-]+)\./g)].map(
      ([, address = '']) => address,
    );
    expect(references.filter((address) => !made.has(address))).toEqual([]);
    for (const alert of Object.values(found)) {
      expect(alert['project_name']).toMatch(/^\$\{alicloud_log_project\./);
      expect(alert['policy_configuration']).toMatchObject({
        action_policy_id: expect.stringMatching(/^\$\{alicloud_log_resource_record\./) as unknown,
      });
      expect(alert['depends_on']).toContainEqual(
        expect.stringMatching(/^alicloud_actiontrail_trail\./),
      );
    }
  });

  it('are tuned and switched off by id, each by itself', () => {
    const tuned = alertsOf(alertingOf(switchedOff(first.id)));
    expect(Object.keys(found).filter((id) => !(id in tuned))).toEqual([first.id]);
    const other = alertsOf(
      alertingOf(settingsOf('detections:', `  ${first.id}: { severity: critical }`)),
    );
    const changed = Object.keys(found).filter(
      (id) => JSON.stringify(found[id]) !== JSON.stringify(other[id]),
    );
    expect(changed).toEqual([first.id]);
    expect(other[first.id]).toMatchObject({ severity_configurations: [{ severity: 10 }] });
  });

  it('are refused with a lower severity than shipped and no reason', () => {
    const lower = settingsOf(`detections: { ${first.id}: { severity: info } }`);
    expect(() => alertingOf(lower)).toThrow(
      `list detections.${first.id}.severity under exceptions, with a reason`,
    );
  });

  it('are refused for a detection that there is none of', () => {
    expect(() => alertingOf(settingsOf('detections: { no-such-thing: { threshold: 7 } }'))).toThrow(
      'test-stack/Alerting/Detections: detections.no-such-thing: found the unknown detection',
    );
  });

  it('are none without a trail, and that is said', () => {
    const { resource, warnings } = alertingOf(settingsOf('audit: { enabled: false }'));
    expect(resource['alicloud_log_alert']).toBeUndefined();
    expect(warnings).toEqual([
      'No audit trail: nothing that happens in the account raises an alert',
    ]);
  });
});

whereTerraformIs('alerts in an account', () => {
  const account = simulatedAccount();

  it('are deployed, are no change then, and a detection that is switched off takes its alert', async () => {
    account.use(alertingOf(settingsOf()));
    await account.apply();
    expect(await account.isSettled()).toBe(true);
    const before = await account.addresses();
    account.use(alertingOf(switchedOff(first.id)));
    await account.apply();
    const after = new Set(await account.addresses());
    expect(before.filter((address) => !after.has(address))).toEqual([
      expect.stringContaining(`Detections_${first.id}_`),
    ]);
    expect(after.size).toBe(before.length - 1);
  });
});
