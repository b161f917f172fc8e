import { z } from 'zod';
import { alertsSection, personSection as mailboxes, recipientName } from './areas/alerts';
import { webhookSection } from './areas/alerts';
import { auditSection } from './areas/audit';
import { accountSection, ends, regionField, tagsField } from './areas/common';
import { budgetSection, costSection, quotaSection, refineNames } from './areas/cost';
import {
  dataSection,
  enforceField,
  planSection,
  protectionField,
  refineCopies,
} from './areas/data';
import { refineSameNames, vaultSection } from './areas/data';
import { decidedDetections } from './areas/detections';
import { detectiveSection } from './areas/detective';
import { lockdownSection } from './areas/incident';
import { networkSection, vpcSection } from './areas/network';
import { choice, list, onAnyList, onAnyMap, section, text } from './fields';
import { presetNames } from './presets';
import { decidedIdentity } from './decided-identity';

/**
 * Settings with every value decided, for whoever puts them together in code: the fields are those of
 * the file, and what may be left out there has to be given here.
 */

const TAG_KEY = {
  pattern: /^[^=\p{Cc}]{1,128}$/u,
  allowed: '1 to 128 characters on one line, no =',
};
const TAG_VALUE = { pattern: /^[^\p{Cc}]{0,128}$/u, allowed: 'up to 128 characters on one line' };

/** A tag in two parts. */
export const tagField = section(
  { key: text(TAG_KEY, 'Its key.'), value: text(TAG_VALUE, 'Its value.') },
  'A tag.',
);

const required = <T extends z.ZodType>(field: z.ZodOptional<T>): T => field.unwrap();

const { shape: plan } = planSection;
const { shape: copies } = required(plan.copyTo);
const { shape: vault } = vaultSection;
const { shape: vpc } = vpcSection;
const { shape: cost } = costSection;
const { shape: spike } = required(cost.spike);
const { shape: flowLogs } = required(networkSection.shape.flowLogs);
const { shape: disks } = required(dataSection.shape.diskEncryption);
const { shape: lockdown } = lockdownSection;
const { shape: configRules } = required(detectiveSection.shape.rules);

/** A plan for snapshots. */
const decidedPlan = section(
  {
    name: plan.name,
    tag: tagField,
    regions: required(plan.regions),
    weekdays: required(plan.weekdays),
    hours: required(plan.hours),
    keepDays: required(plan.keepDays),
    copyTo: section({ region: copies.region, keepDays: required(copies.keepDays) }, '').optional(),
  },
  'A plan.',
).superRefine(refineCopies, onAnyMap);

/** What is watched of bills and quotas. Product codes are looked at for their form alone. */
export const decidedCost = section(
  {
    currency: required(cost.currency),
    budgets: list(
      section(
        {
          name: budgetSection.shape.name,
          amount: budgetSection.shape.amount,
          products: required(budgetSection.shape.unlistedProducts),
          actual: required(budgetSection.shape.actual),
          forecast: required(budgetSection.shape.forecast),
        },
        'A budget.',
      ),
      10,
      'Budgets.',
    ).superRefine(refineNames('budget'), onAnyList),
    spike: section({ ratio: required(spike.ratio), minimum: required(spike.minimum) }, 'A spike.'),
    balanceFloor: cost.balanceFloor,
    leakedKeys: required(cost.leakedKeys),
    quotas: list(
      section({ ...quotaSection.shape, percent: required(quotaSection.shape.percent) }, 'A quota.'),
      20,
      'Quotas.',
    ).superRefine(refineNames('quota alarm'), onAnyList),
  },
  'What is watched.',
);

/** A VPC that is made, or one that exists. */
export const decidedVpc = section(
  {
    kind: choice(['new', 'existing'], 'Whether it is made here.'),
    name: vpc.name,
    cidr: vpc.cidr,
    id: vpc.id,
    region: vpc.region,
  },
  'A VPC.',
).superRefine((given, context) => {
  const kind = given.kind === 'new' ? 'new' : 'existing';
  const [wanted, other] = kind === 'new' ? (['cidr', 'id'] as const) : (['id', 'cidr'] as const);
  if (given[wanted] !== undefined && given[other] === undefined) return;
  const message = `${wanted} of one that is ${kind}, and no ${other}`;
  context.addIssue({ code: 'custom', message, params: { found: 'a VPC without, or with both' } });
}, onAnyMap);

const recipient = section(
  {
    kind: choice(['person', 'webhook'], 'What it is.'),
    name: text(recipientName, 'Its name.'),
    email: mailboxes.shape.email.optional(),
    of: webhookSection.shape.kind.optional(),
    from: required(webhookSection.shape.from),
  },
  'Who is notified.',
).superRefine(({ kind, email, of }, context) => {
  const isWhole = kind === 'person' ? email !== undefined : of !== undefined;
  if (isWhole) return;
  const message = 'a person with email, or a webhook with of, the kind of chat';
  context.addIssue({ code: 'custom', message, params: { found: `a ${kind} without` } });
}, onAnyMap);

/** By the key of the settings. */
export const decided = {
  account: section(
    { id: accountSection.shape.id, site: accountSection.shape.site.unwrap() },
    'The account.',
  ),
  region: regionField('The home region.'),
  preset: choice(presetNames, 'The preset.'),
  protection: protectionField,
  enforce: enforceField,
  tags: tagsField('Tags.'),
  identity: decidedIdentity,
  network: section(
    {
      vpcs: list(decidedVpc, 50, 'VPCs.').superRefine(refineSameNames, onAnyList),
      trustedNetworks: required(networkSection.shape.trustedNetworks),
      regions: required(networkSection.shape.regions),
      flowLogs: section(
        { enabled: flowLogs.enabled, retentionDays: required(flowLogs.retentionDays) },
        'Flow logs.',
      ),
    },
    'Networks.',
  ),
  data: section(
    {
      allowPublicBucketsBecause: dataSection.shape.allowPublicBucketsBecause,
      diskEncryption: section(
        {
          regions: required(disks.regions),
          customerKeys: required(disks.customerKeys),
          rotationDays: required(disks.rotationDays),
          kmsInstances: disks.kmsInstances,
        },
        'Disks.',
      ),
      backups: list(decidedPlan, 20, 'Plans.').superRefine(refineSameNames, onAnyList),
      vaults: list(
        section(
          {
            name: vault.name,
            region: required(vault.region),
            keepDays: required(vault.keepDays),
            immutable: required(vault.immutable),
          },
          'A vault.',
        ),
        20,
        'Vaults.',
      ).superRefine(refineSameNames, onAnyList),
    },
    'Data.',
  ),
  audit: auditSection.safeExtend({
    enabled: required(auditSection.shape.enabled),
    trailName: required(auditSection.shape.trailName),
    customerKey: required(auditSection.shape.customerKey),
    organization: required(auditSection.shape.organization),
    dataEvents: section(
      { region: regionField('Where the buckets are.') },
      'What is recorded of objects.',
    ).optional(),
  }),
  incident: section(
    {
      lockdown: section(
        {
          state: required(lockdown.state),
          users: required(lockdown.users),
          roles: required(lockdown.roles),
          quarantine: required(lockdown.quarantine),
          evidence: required(lockdown.evidence),
        },
        'What is locked.',
      ).optional(),
    },
    'The bad day.',
  ),
  detective: detectiveSection.safeExtend({
    enabled: required(detectiveSection.shape.enabled),
    rules: section(
      {
        on: required(configRules.on),
        off: required(configRules.off),
        remediate: required(configRules.remediate),
      },
      'Rules.',
    ),
    deliver: required(detectiveSection.shape.deliver),
    contacts: required(detectiveSection.shape.contacts),
    notifyAbout: required(detectiveSection.shape.notifyAbout),
  }),
  alerts: section(
    {
      recipients: z.array(recipient, { error: 'a list' }).max(30, { error: 'up to 30' }),
      workHoursOnly: required(alertsSection.shape.workHoursOnly),
      repeatHours: required(alertsSection.shape.repeatHours),
      language: required(alertsSection.shape.language),
      test: alertsSection.shape.test,
    },
    'Alerts.',
  ),
  detections: decidedDetections,
  cost: decidedCost.optional(),
  exceptions: z.array(
    section(
      {
        setting: z.string({ error: 'a setting' }),
        reason: z.string({ error: 'a text' }),
        ...ends,
      },
      '',
    ),
    { error: 'a list of exceptions' },
  ),
};
