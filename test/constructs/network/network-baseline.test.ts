import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { accountProvider, NetworkBaseline, type NetworkBaselineProps } from '../../../constructs';
import { byPath, dependencies } from '../../helpers/blocks';
import { addresses, synthBare, synthStack } from '../../helpers/synth-stack';

const made = { kind: 'new', name: 'main', cidr: '10.0.0.0/24' } as const;
const existing = { kind: 'existing', name: 'legacy', id: 'vpc-abcd1234' } as const;

const VPC_MAIN = 'Network_main_Vpc_E65568AE';
const GROUP_MAIN = 'Network_main_Closed_32E609AF';
const GROUP_LEGACY = 'Network_legacy_Closed_3288C5AD';

type Given = Pick<NetworkBaselineProps, 'vpcs'> & Partial<NetworkBaselineProps>;

/** The closed groups and the VPCs alone: what is placed besides has tests of its own. */
function baseline(stack: Construct, props: Given): NetworkBaseline {
  return new NetworkBaseline(stack, 'Network', {
    account: { id: '1234567890123456', site: 'international' },
    region: 'ap-southeast-1',
    readyMadeGroups: false,
    ...props,
  });
}

function resourcesOf(props: Given): object {
  return synthStack((stack) => baseline(stack, props)).resource;
}

const note = (path: string, uniqueId: string): object => ({
  '//': { metadata: { path: `test-stack/Network/${path}`, uniqueId } },
});

const closed = {
  security_group_type: 'enterprise',
  description: 'Admits nothing and lets nothing out',
};

describe('NetworkBaseline', () => {
  it('makes a new VPC and a closed group in it', () => {
    expect(resourcesOf({ vpcs: [made] })).toEqual({
      alicloud_vpc: {
        [VPC_MAIN]: {
          ...note('main/Vpc', VPC_MAIN),
          vpc_name: 'main',
          cidr_block: '10.0.0.0/24',
        },
      },
      alicloud_security_group: {
        [GROUP_MAIN]: {
          ...note('main/Closed/Resource', GROUP_MAIN),
          ...closed,
          security_group_name: 'main-closed',
          vpc_id: `\${alicloud_vpc.${VPC_MAIN}.id}`,
        },
      },
    });
  });

  it('makes no VPC where one exists: a closed group only', () => {
    expect(resourcesOf({ vpcs: [existing] })).toEqual({
      alicloud_security_group: {
        [GROUP_LEGACY]: {
          ...note('legacy/Closed/Resource', GROUP_LEGACY),
          ...closed,
          security_group_name: 'legacy-closed',
          vpc_id: 'vpc-abcd1234',
        },
      },
    });
  });

  it('makes nothing for no VPCs', () => {
    expect(resourcesOf({ vpcs: [] })).toEqual({});
  });

  it.each([{ tags: {} }, {}])('writes no tags where there are none: %o', (props) => {
    const { resource } = synthStack((stack) => baseline(stack, { vpcs: [made], ...props }));
    const names = Object.values(resource).flatMap((blocks) =>
      Object.values(blocks).flatMap((block) => Object.keys(block)),
    );
    expect(names).not.toContain('tags');
    expect(names).toContain('vpc_name');
  });

  it('puts tags on the VPC that it makes and on every group', () => {
    const stack = synthStack((scope) =>
      baseline(scope, { vpcs: [made, existing], tags: { team: 'net' } }),
    );
    const tags = Object.values(stack.resource).flatMap((blocks) =>
      Object.values(blocks).map((block) => block['tags']),
    );
    expect(tags).toEqual([{ team: 'net' }, { team: 'net' }, { team: 'net' }]);
  });

  it('tells its groups by the name of the VPC', () => {
    synthStack((stack) => {
      const { closedGroups } = baseline(stack, { vpcs: [made, existing] });
      expect(Object.keys(closedGroups)).toEqual(['main', 'legacy']);
      expect(closedGroups['legacy']?.resource.vpcIdInput).toBe('vpc-abcd1234');
    });
  });

  it('takes VPCs that are not known yet', () => {
    const stack = synthStack((scope) => {
      const variable = (name: string) => new TerraformVariable(scope, name, {}).stringValue;
      baseline(scope, {
        vpcs: [
          { kind: 'existing', name: 'legacy', id: variable('vpc') },
          { kind: 'new', name: 'main', cidr: variable('cidr') },
        ],
      });
    });
    expect(stack.resource['alicloud_vpc']?.[VPC_MAIN]?.['cidr_block']).toBe('${var.cidr}');
    expect(stack.resource['alicloud_security_group']?.[GROUP_LEGACY]?.['vpc_id']).toBe(
      '${var.vpc}',
    );
  });

  it('keeps an address when another VPC comes before it: the order of the list means nothing', () => {
    const of = (vpcs: NetworkBaselineProps['vpcs']) =>
      addresses(synthStack((stack) => baseline(stack, { vpcs })));
    const alone = of([made]);
    expect(of([existing, made])).toEqual(expect.arrayContaining(alone));
    expect(of([made, existing])).toEqual(of([existing, made]));
  });

  it('refuses two VPCs of one name', () => {
    expect(() => resourcesOf({ vpcs: [made, { ...existing, name: 'main' }] })).toThrow(
      "test-stack/Network: vpcs[1].name: found 'main' a second time, allowed: a name of its own for each",
    );
  });

  it('refuses an existing VPC without an id, and takes the same with one', () => {
    expect(() => resourcesOf({ vpcs: [{ ...existing, id: '' }] })).toThrow(
      "test-stack/Network: vpcs[0].id: found ''",
    );
    expect(() => resourcesOf({ vpcs: [existing] })).not.toThrow();
  });

  it('asks for a provider block, as every construct does', () => {
    const build = () => synthBare((stack) => baseline(stack, { vpcs: [made] }));
    expect(build).toThrow('Found resources without a matching provider construct');
  });
});

describe('what NetworkBaseline places besides', () => {
  const account = { id: '1234567890123456', site: 'international' } as const;
  const region = 'ap-southeast-1' as const;
  const far = { kind: 'new', name: 'far', cidr: '10.1.0.0/16', region: 'eu-central-1' } as const;
  const flowLogs = { enabled: true, retentionDays: 30 };

  it('records the traffic of each VPC, in a store that job roles may not touch', () => {
    const stack = synthStack((scope) => baseline(scope, { vpcs: [existing], flowLogs }));
    const found = byPath(stack);
    const logs = Object.entries(found).filter(([path]) => path.includes('Flow'));
    expect(Object.fromEntries(logs)).toEqual({
      'Network/Flow logs ap-southeast-1/Project': {
        project_name: 'alicloud-baseline-flow-1234567890123456-ap-southeast-1',
        description: 'Who talked to whom in each VPC',
        lifecycle: { prevent_destroy: true },
      },
      'Network/Flow logs ap-southeast-1/Store': {
        project_name: expect.stringMatching(
          /^\$\{alicloud_log_project\..+\.project_name\}$/,
        ) as string,
        logstore_name: 'alicloud-baseline-vpc-flow',
        retention_period: 30,
        auto_split: true,
        max_split_shard_count: 64,
        lifecycle: { prevent_destroy: true },
      },
      'Network/Flow logs ap-southeast-1/Index': {
        project: expect.stringMatching(/^\$\{alicloud_log_project\..+\.project_name\}$/) as string,
        logstore: expect.stringMatching(/^\$\{alicloud_log_store\..+\.logstore_name\}$/) as string,
        full_text: { token: ', \'";=()[]{}?@&<>/:\n\t\r' },
        max_text_len: 2048,
      },
      'Network/legacy/FlowLog': {
        flow_log_name: 'legacy-flow',
        description: 'Who talked to whom',
        project_name: expect.stringMatching(/project_name\}$/) as string,
        log_store_name: expect.stringMatching(/logstore_name\}$/) as string,
        resource_id: 'vpc-abcd1234',
        resource_type: 'VPC',
        traffic_type: 'All',
        aggregation_interval: '1',
        status: 'Active',
      },
    });
    expect(dependencies(stack)['Network/legacy/FlowLog']).toEqual([
      'Network/Flow logs ap-southeast-1/Index',
      expect.stringMatching(/^data\.alicloud_vpc_flow_log_service\..*ap-southeast-1/),
    ]);
  });

  it('opens the service of flow logs in each region that has some, at apply and not at plan', () => {
    const services = (props: Given) =>
      Object.values(
        synthStack((scope) => baseline(scope, props)).data['alicloud_vpc_flow_log_service'] ?? {},
      );
    const regions = ['eu-central-1', 'us-east-1'] as const;
    const [near, elsewhere, ...more] = services({ vpcs: [made, far], regions, flowLogs });
    expect(more).toEqual([]);
    expect([near, elsewhere]).toMatchObject([
      { enable: 'On' },
      { enable: 'On', provider: 'alicloud.eu-central-1' },
    ]);
    for (const service of [near, elsewhere]) {
      expect(service?.['depends_on']).toEqual([
        expect.stringMatching(/^alicloud_log_store_index\./) as string,
      ]);
    }
    expect(services({ vpcs: [made, far], regions })).toEqual([]);
  });

  it('answers to the review for a VPC of its own whose flow logs were switched off, and no other', () => {
    const answered = (props: Given): string[] =>
      synthStack((scope) => baseline(scope, props)).text.match(/vpc-flow-log-enabled/g) ?? [];
    const off = { enabled: false, retentionDays: 365 };
    expect(answered({ vpcs: [made], flowLogs: off })).toHaveLength(1);
    expect(answered({ vpcs: [existing], flowLogs: off })).toEqual([]);
    expect(answered({ vpcs: [made], flowLogs })).toEqual([]);
    expect(answered({ vpcs: [made] })).toEqual([]);
  });

  it('can leave the store removable, which is how one takes it away', () => {
    const stack = synthStack((scope) =>
      baseline(scope, { vpcs: [existing], flowLogs, protection: 'removable' }),
    );
    expect(stack.text).not.toContain('prevent_destroy');
  });

  it.each([0, 3651, 1.5])('refuses to keep records for %p days', (retentionDays) => {
    expect(() =>
      resourcesOf({ vpcs: [existing], flowLogs: { enabled: true, retentionDays } }),
    ).toThrow('retentionDays: found');
  });

  it('makes one provider block for each other region, and everything of a VPC in its region', () => {
    const stack = synthBare((scope) => {
      accountProvider(scope, 'Account', { account, region });
      baseline(scope, {
        vpcs: [made, far],
        regions: ['eu-central-1', 'us-east-1'],
        readyMadeGroups: true,
        flowLogs,
        trustedNetworks: ['203.0.113.0/24'],
      });
    });
    expect(stack.provider['alicloud']?.map(({ alias, region: id }) => [alias, id])).toEqual([
      [undefined, 'ap-southeast-1'],
      ['eu-central-1', 'eu-central-1'],
      ['us-east-1', 'us-east-1'],
    ]);
    const misplaced = Object.entries(byPath(stack)).filter(([path, { provider }]) => {
      const isFar = /^Network\/(?:far|Flow logs eu-central-1)\//.test(path);
      return provider !== (isFar ? 'alicloud.eu-central-1' : undefined);
    });
    expect(misplaced).toEqual([]);
    expect(
      Object.keys(byPath(stack)).filter((path) => path.includes('/far/')).length,
    ).toBeGreaterThan(30);
  });

  it('refuses a VPC in a region that is not listed', () => {
    expect(() => resourcesOf({ vpcs: [far], regions: ['us-east-1'] })).toThrow(
      'test-stack/Network: region of the VPC far: found eu-central-1, allowed: ap-southeast-1 or us-east-1',
    );
  });

  it('places all groups unless it is told not to, and records traffic where it is told to', () => {
    synthStack((scope) => {
      const props = { vpcs: [made], account, region };
      const network = new NetworkBaseline(scope, 'Network', { ...props, flowLogs });
      expect(Object.keys(network.groups)).toEqual(['main']);
      expect(network.groups['main']?.web.resource.securityGroupNameInput).toBe('main-web');
      expect(Object.keys(network.flowLogs)).toEqual(['main']);
      expect([...network.flowLogStores.keys()]).toEqual(['ap-southeast-1']);
      const quiet = new NetworkBaseline(scope, 'Quiet', props);
      expect([quiet.flowLogs, quiet.flowLogStores.size]).toEqual([{}, 0]);
    });
  });
});
