import type { z } from 'zod';
import * as names from '../../alicloud/names';
import { ipv4BlockPattern } from '../../alicloud/addresses';
import {
  refineHostBits,
  refinePublicAddresses,
  refineRepeats,
  refineSharedNames,
  refineVpcSource,
} from '../refinements';
import { flag, list, onAnyList, onAnyMap, section, text, wholeNumber } from '../fields';
import type { IssueParams } from '../fields';
import type { Region } from '../../alicloud/regions';
import { formatValue } from '../format-value';
import { regionField } from './common';
import { networksField } from './networks';

export const vpcSection = section(
  {
    name: text(
      {
        pattern: /^[A-Za-z][A-Za-z0-9._-]{1,63}$/,
        allowed: '2 to 64 letters, digits, dots, underscores or hyphens, a letter first',
      },
      'The name of the network, and what it is called in the plan. Renaming one that was made here replaces what stands in it.',
    ),
    cidr: text(
      {
        pattern: ipv4BlockPattern(8, 28),
        allowed: 'a private IPv4 block such as 10.0.0.0/24, its prefix from /8 to /28',
      },
      'Make a VPC with these addresses: a block of /8 to /28 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.',
    )
      .superRefine(refineHostBits)
      .superRefine(refinePublicAddresses)
      .optional(),
    id: text(names.vpcId, 'Use a VPC that exists already: its id.').optional(),
    region: regionField(
      'Where the VPC is, if not in the home region. One of network.regions.',
    ).optional(),
  },
  'One VPC: a cidr to make it, or the id of one that exists.',
)
  .superRefine(refineVpcSource, onAnyMap)
  .meta({ oneOf: [{ required: ['cidr'] }, { required: ['id'] }] });

export const retentionDaysField = wholeNumber(
  1,
  3650,
  'days',
  'Days that records are kept. 3650: for ever.',
);

/** What records the traffic of each VPC: `alicloud_vpc_flow_log`. */
const flowLogs = section(
  {
    enabled: flag(
      'Record who talked to whom in each VPC. Costs money, and the account has to be made ready: docs/deploying.md. Off: nothing tells where data went.',
    ),
    retentionDays: retentionDaysField.optional(),
  },
  'Records of the traffic of each VPC. Off unless enabled says otherwise.',
);

/** Networks, as the file has them. */
export const networkSection = section(
  {
    vpcs: list(vpcSection, 50, 'VPCs that get security groups which open nothing by accident.')
      .superRefine(refineSharedNames, onAnyList)
      .optional(),
    trustedNetworks: networksField(
      'both',
      50,
      'Networks that administrators come from: offices, VPNs. Everybody else is a stranger. Empty: nobody is admitted to a bastion.',
    ).optional(),
    regions: list(
      regionField('The id of a region.'),
      50,
      'Regions with VPCs of this file, besides the home region.',
    )
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    flowLogs: flowLogs.optional(),
  },
  'Networks, and who is trusted on them.',
).superRefine(refineUnlistedRegions, onAnyMap);

/** A VPC that is made here, or one that exists. Names are different for each. */
export type VpcSettings = (
  | { readonly kind: 'new'; readonly name: string; readonly cidr: string }
  | { readonly kind: 'existing'; readonly name: string; readonly id: string }
) & {
  /** Absent: the home region. */
  readonly region?: Region;
};

/** Records of the traffic of each VPC, decided. */
export interface FlowLogSettings {
  readonly enabled: boolean;
  /** 1 to 3650, and 3650 is for ever. */
  readonly retentionDays: number;
}

/** Networks, decided. */
export interface NetworkSettings {
  readonly vpcs: readonly VpcSettings[];
  /** IPv4 and IPv6 addresses and blocks, in CIDR notation. */
  readonly trustedNetworks: readonly string[];
  /** Regions with VPCs, besides the home region. */
  readonly regions: readonly Region[];
  readonly flowLogs: FlowLogSettings;
}

type File = z.output<typeof networkSection>;

/** CIS 2.0, 2.23: logs are kept for a year. */
const RETENTION_DAYS = 365;

/** What the file says, and what stands where it says nothing. */
export function resolveNetwork(file: File | undefined): NetworkSettings {
  // Off: whoever deploys this has not agreed to pay for it.
  const { enabled = false, retentionDays = RETENTION_DAYS } = file?.flowLogs ?? {};
  return {
    vpcs: (file?.vpcs ?? []).map(vpcOf),
    trustedNetworks: [...(file?.trustedNetworks ?? [])],
    regions: [...(file?.regions ?? [])],
    flowLogs: { enabled, retentionDays },
  };
}

function vpcOf({ name, cidr, id, region }: NonNullable<File['vpcs']>[number]): VpcSettings {
  const where = region === undefined ? {} : { region };
  // The schema has seen to it that one of the two is there.
  return cidr === undefined
    ? { kind: 'existing', name, id: id ?? '', ...where }
    : { kind: 'new', name, cidr, ...where };
}

type Context<T> = z.core.$RefinementCtx<T>;

/** One list says where there is anything: a region that is not in it is a slip of the hand. */
function refineUnlistedRegions(network: unknown, context: Context<unknown>): void {
  const listed = fieldOf(network, 'regions');
  const vpcs = fieldOf(network, 'vpcs');
  if (!Array.isArray(vpcs)) return;
  for (const [index, vpc] of vpcs.entries()) {
    const region = fieldOf(vpc, 'region');
    if (typeof region !== 'string' || (Array.isArray(listed) && listed.includes(region))) continue;
    const fix = 'Add it to network.regions, or leave it out for the home region.';
    const params: IssueParams = { found: `${formatValue(region)}, which is not in the list`, fix };
    const message = 'one of network.regions';
    const path = ['vpcs', index, 'region'];
    context.addIssue({ code: 'custom', path, message, params: { ...params } });
  }
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
