import { TerraformVariable } from 'cdktf';
import { NetworkBaseline, type NetworkBaselineProps } from '../../../constructs';
import { addresses, synthBare, synthStack } from '../../helpers/synth-stack';

const made = { kind: 'new', name: 'main', cidr: '10.0.0.0/24' } as const;
const existing = { kind: 'existing', name: 'legacy', id: 'vpc-abcd1234' } as const;

const VPC_MAIN = 'Network_main_Vpc_E65568AE';
const GROUP_MAIN = 'Network_main_Closed_32E609AF';
const GROUP_LEGACY = 'Network_legacy_Closed_3288C5AD';

function resourcesOf(props: NetworkBaselineProps): object {
  return synthStack((stack) => new NetworkBaseline(stack, 'Network', props)).resource;
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
    const { resource } = synthStack(
      (stack) => new NetworkBaseline(stack, 'Network', { vpcs: [made], ...props }),
    );
    const names = Object.values(resource).flatMap((blocks) =>
      Object.values(blocks).flatMap((block) => Object.keys(block)),
    );
    expect(names).not.toContain('tags');
    expect(names).toContain('vpc_name');
  });

  it('puts tags on the VPC that it makes and on every group', () => {
    const stack = synthStack(
      (scope) =>
        new NetworkBaseline(scope, 'Network', { vpcs: [made, existing], tags: { team: 'net' } }),
    );
    const tags = Object.values(stack.resource).flatMap((blocks) =>
      Object.values(blocks).map((block) => block['tags']),
    );
    expect(tags).toEqual([{ team: 'net' }, { team: 'net' }, { team: 'net' }]);
  });

  it('tells its groups by the name of the VPC', () => {
    synthStack((stack) => {
      const { closedGroups } = new NetworkBaseline(stack, 'Network', { vpcs: [made, existing] });
      expect(Object.keys(closedGroups)).toEqual(['main', 'legacy']);
      expect(closedGroups['legacy']?.resource.vpcIdInput).toBe('vpc-abcd1234');
    });
  });

  it('takes VPCs that are not known yet', () => {
    const stack = synthStack((scope) => {
      const variable = (name: string) => new TerraformVariable(scope, name, {}).stringValue;
      new NetworkBaseline(scope, 'Network', {
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
      addresses(synthStack((stack) => new NetworkBaseline(stack, 'Network', { vpcs })));
    const alone = of([made]);
    expect(of([existing, made])).toEqual(expect.arrayContaining(alone));
    expect(of([made, existing])).toEqual(of([existing, made]));
  });

  it('refuses two VPCs of one name', () => {
    expect(() => resourcesOf({ vpcs: [made, { ...existing, name: 'main' }] })).toThrow(
      new Error('test-stack/Network: two VPCs are called main, allowed: each name once'),
    );
  });

  it('refuses an existing VPC without an id, and takes the same with one', () => {
    expect(() => resourcesOf({ vpcs: [{ ...existing, id: '' }] })).toThrow(
      new Error('test-stack/Network/legacy/Closed: vpcId must be the id of a VPC, got ""'),
    );
    expect(() => resourcesOf({ vpcs: [existing] })).not.toThrow();
  });

  it('asks for a provider block, as every construct does', () => {
    const build = () =>
      synthBare((stack) => new NetworkBaseline(stack, 'Network', { vpcs: [made] }));
    expect(build).toThrow('Found resources without a matching provider construct');
  });
});
