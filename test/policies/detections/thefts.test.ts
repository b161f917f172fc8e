import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severities } from '../../../alicloud/severities';
import { detections, matcher } from '../../../policies/detections';

/**
 * A hundred and five thefts, from documentation and public write-ups alone and without regard to what detections look
 * for; half of them from the office of whoever is robbed. Each change is looked at alone, as if nothing
 * else had happened, with no settings but the shipped ones.
 */
interface Theft {
  readonly id: string;
  readonly what: string;
  readonly changes: readonly Change[];
}

interface Change {
  readonly eventName: string;
  readonly serviceName: string;
  readonly who: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const read = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, '../../fixtures', name), 'utf8')) as readonly Theft[];
/** Those of the second file were written later, when months of companies had made the detections quieter. */
const thefts = [...read('thefts.json'), ...read('more-thefts.json')];

/** What no alert of medium or more tells of, and why that is accepted. */
const UNTOLD = [
  // A command that is there already, on one machine: low, it is in the weekly digest.
  'oos-command InvokeCommand',
  // Alarms of monitoring, which people tune every week; the address that is changed before is told.
  'contacts-silenced PutContactGroup',
  // A rule of somebody's own, in a project that is not the baseline's.
  'contacts-silenced UpdateAlert',
  // A job that was given its target before: that was told of.
  'polardb-dts StartDtsJob',
  'insider-ledger-dump StartDtsJob',
  // Work of whoever runs it, by what can be seen: one's own queue, the settings of a registry.
  'nacos-and-messages UpdateConfig',
  'nacos-and-messages CreateConsumerGroup',
  'nacos-and-messages ResetConsumeOffset',
  // No call of the lists of BSS: its name alone says that something was billed.
  'accountant-billing-fraud ApplyInvoice',
  // When a group grows: how far it may was told before, and machines of any size are.
  'scaling-group-miners CreateScheduledTask',
  // Models that are trained and served: work of whoever does that, by what can be seen; GPUs are told.
  'training-on-the-company CreateWorkspace',
  'training-on-the-company CreateService',
  'training-on-the-company CreateServiceAutoScaler',
  // A note to whoever is robbed, when all of it is gone and told.
  'databases-ransomed CreateDatabase',
  // The copy leads out of the account by the call between these two.
  'database-to-another-account CreateDtsInstance',
  'database-to-another-account StartDtsJob',
  // The target is an address in a text of its own: no query reads that far.
  'warehouse-exported CreateDataSource',
  'warehouse-exported CreateDIJob',
  // Alarms of monitoring, which people tune every week.
  'on-call-silenced CreateMetricRuleBlackList',
  // A version of an application, whatever is in it.
  'functions-and-secrets DeployApplication',
  // Machines stop each night; that they go, or what could bring them back, is told.
  'ransom-backups-first StopInstances',
  // Alarms of monitoring, which people tune every week.
  'blind-then-carry-off DisableMetricRules',
  // Headers and caches of pages, by what can be seen; the routine that serves the script is told.
  'skimmer-at-the-edge BatchSetCdnDomainConfig',
  'skimmer-at-the-edge RefreshObjectCaches',
  // A command that is there already, on one machine: low, it is in the weekly digest.
  'from-one-machine-to-all InvokeCommand',
  // Models that are served: work of whoever does that, by what can be seen; GPUs are told.
  'model-calls-and-things-sold-on UpdateService',
  'model-calls-and-things-sold-on CreateGateway',
];

const loud = severities.slice(0, severities.indexOf('medium') + 1);
const watching = detections.filter(({ severity }) => loud.includes(severity));

function isTold({ who, parameters, ...change }: Change): boolean {
  const watch = matcher(watching, {});
  watch.accept({
    eventRW: 'Write',
    ...change,
    recipientAccountId: '1234567890123456',
    userIdentity: { accountId: '1234567890123456', ...who },
    requestParameterJson: JSON.stringify(parameters),
  });
  return watch.outcome().alerts.length > 0;
}

describe('thefts that were not written for these detections', () => {
  it('are many', () => {
    expect(thefts).toHaveLength(105);
    expect(thefts.flatMap(({ changes }) => changes)).toHaveLength(674);
  });

  it('are told of, change by change, but for what is written here', () => {
    const untold = thefts.flatMap(({ id, changes }) =>
      changes.filter((one) => !isTold(one)).map(({ eventName }) => `${id} ${eventName}`),
    );
    expect(untold).toEqual(UNTOLD);
  });
});
