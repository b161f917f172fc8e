/** The example as a user deploys it: with the built package, into the simulated account. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountProvider } from 'alicloud-security-baseline';
import { WebApp, type WebAppProps } from '../../examples/web-app/web-app';
import { Reachability, type Knock } from '../constructs/network/reachability';
import { simulatedAccount } from '../helpers/deploy';
import { whereTerraformIs } from '../helpers/terraform';
import { addresses, synthBare, type SynthesisedStack } from '../helpers/synth-stack';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = join(__dirname, '../../examples/web-app');
const newFolder = temporaryFolders('web-app');
const account = { id: '1234567890123456', site: 'international' } as const;
const region = 'ap-southeast-1';
const payments = { network: '198.51.100.20/32', because: 'Orders are paid' };
const post = { network: '198.51.100.30/32', because: 'Parcels are announced' };

function shop(props: Partial<WebAppProps> = {}): SynthesisedStack {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', { account, region });
    new WebApp(stack, 'Shop', {
      name: 'shop',
      account,
      region,
      zones: ['ap-southeast-1a', 'ap-southeast-1b'],
      imageId: 'm-0000000000000example',
      certificateId: '0000000-ap-southeast-1',
      partners: [payments],
      ...props,
    });
  });
}

type Resources = SynthesisedStack['resource'];

const STRANGERS = ['203.0.113.9', '8.8.8.8', '2001:db8::9'];
const MACHINES = ['10.20.10.7', '10.20.11.7'];
const PORTS = [1, 22, 53, 80, 443, 2375, 3306, 3389, 5432, 6379, 8080, 8443, 65535];

/**
 * What a load balancer is guarded by: its group, and the one that ALB gives every load balancer,
 * which admits everybody at priority 100 (ALB documentation, "Add an ALB instance to a security
 * group", 2026).
 */
const MANAGED = '${alicloud_security_group.managed.id}';
const managed = { security_group_id: MANAGED, type: 'ingress', ip_protocol: 'all', priority: 100 };
const withManaged = (resource: Resources): Resources => ({
  ...resource,
  alicloud_security_group: { ...resource['alicloud_security_group'], managed: {} },
  alicloud_security_group_rule: {
    ...resource['alicloud_security_group_rule'],
    managed4: { ...managed, cidr_ip: '0.0.0.0/0' },
    managed6: { ...managed, ipv6_cidr_ip: '::/0' },
  },
});

/** The references of the groups by what they are for. */
function groupsOf({ resource }: SynthesisedStack): Record<'web' | 'application', string> {
  const of = (name: string): string => {
    const groups = Object.entries(resource['alicloud_security_group'] ?? {});
    const [id] = groups.find(([, group]) => group['security_group_name'] === name) ?? [];
    return `\${alicloud_security_group.${id ?? 'none'}.id}`;
  };
  return { web: of('shop-web'), application: of('shop-application') };
}

/** The ports of a protocol that let a knock through. */
function openPorts(
  resource: Resources,
  groups: readonly string[],
  knock: Omit<Knock, 'port'>,
): number[] {
  const reach = new Reachability(resource);
  return PORTS.filter((port) => reach.allows(groups, { ...knock, port }));
}

describe('the groups of the web app', () => {
  const stack = shop();
  const { web, application } = groupsOf(stack);
  const all = withManaged(stack.resource);
  const knock = { direction: 'ingress', protocol: 'tcp' } as const;

  it.each(STRANGERS)('let %s come to the load balancer by HTTPS and HTTP only', (address) => {
    expect(openPorts(all, [web, MANAGED], { ...knock, address })).toEqual([80, 443]);
    expect(openPorts(all, [web, MANAGED], { ...knock, address, protocol: 'udp' })).toEqual([]);
  });

  it('would let everybody come to every port without the rule that denies the rest', () => {
    const rules = Object.entries(all['alicloud_security_group_rule'] ?? {});
    const without = {
      ...all,
      alicloud_security_group_rule: Object.fromEntries(
        rules.filter(([, rule]) => rule['type'] !== 'ingress' || rule['policy'] !== 'drop'),
      ),
    };
    const found = openPorts(without, [web, MANAGED], { ...knock, address: '203.0.113.9' });
    expect(found).toEqual(PORTS);
  });

  it('let the load balancer, and nobody else, come to the machines', () => {
    const into = (address: string) => openPorts(all, [application], { ...knock, address });
    expect(['10.20.0.5', '10.20.1.5'].map(into)).toEqual([[8080], [8080]]);
    expect([...STRANGERS, ...MACHINES, '10.20.2.5'].flatMap(into)).toEqual([]);
  });

  it('let the machines go to the database, to OSS and to partners, and nowhere else', () => {
    const out = (address: string) =>
      openPorts(all, [application], { direction: 'egress', protocol: 'tcp', address });
    expect(MACHINES.map(out)).toEqual([[3306], [3306]]);
    expect(out('100.118.28.1')).toEqual([53, 443]);
    expect(out('198.51.100.20')).toEqual([443]);
    expect(['198.51.100.21', ...STRANGERS, '10.20.0.5'].flatMap(out)).toEqual([]);
  });
});

describe('the web app', () => {
  it('is what main.ts synthesises, as cdktf runs it', () => {
    const outdir = newFolder();
    execFileSync(process.execPath, ['--import', 'tsx', 'main.ts'], {
      cwd: folder,
      env: { ...process.env, CDKTF_OUTDIR: outdir },
    });
    const text = readFileSync(join(outdir, 'stacks/shop/cdk.tf.json'), 'utf8');
    const { resource } = JSON.parse(text) as SynthesisedStack;
    const both = shop({ partners: [payments, post] });
    expect(addresses({ ...both, resource })).toEqual(addresses(both));
  });

  it('has no way out, and pays for none, where there are no partners', () => {
    const types = Object.keys(shop({ partners: [] }).resource);
    expect(types.filter((type) => /eip|nat_gateway|snat/.test(type))).toEqual([]);
  });

  it('encrypts what is stored and what is sent, and gives out keys of roles by token only', () => {
    const { resource } = shop();
    const of = (type: string, name: string) =>
      Object.values(resource[type] ?? {}).flatMap((block) => block[name] ?? []);
    expect(of('alicloud_instance', 'http_tokens')).toEqual(['required', 'required']);
    expect(of('alicloud_instance', 'system_disk_encrypted')).toEqual([true, true]);
    const [key = ''] = Object.keys(resource['alicloud_kms_key'] ?? {});
    expect(of('alicloud_db_instance', 'encryption_key')).toEqual([
      `\${alicloud_kms_key.${key}.id}`,
    ]);
    expect(of('alicloud_db_instance', 'ssl_action')).toEqual(['Open']);
    expect(of('alicloud_alb_listener', 'security_policy_id')).toEqual([
      'tls_cipher_policy_1_2_strict_with_1_3',
    ]);
  });

  it('does not say a password, a key or what a machine runs first', () => {
    const { text } = shop();
    expect(text).not.toMatch(/"(?:\w*password|user_data|key_name|key_pair\w*)"/);
  });
});

whereTerraformIs('the web app, deployed', () => {
  const cloud = simulatedAccount();

  it('settles, is public by its load balancer only, and is hard to destroy', async () => {
    cloud.use(shop({ partners: [payments, post] }));
    await cloud.apply();
    expect(await cloud.isSettled()).toBe(true);
    const objects = cloud.objects();
    const valuesOf = (type: string, name: string) =>
      (objects[type] ?? []).map((object) => object[name]);
    expect(valuesOf('alicloud_alb_load_balancer', 'address_type')).toEqual(['Internet']);
    expect(valuesOf('alicloud_alb_listener', 'listener_port').sort()).toEqual([443, 80]);
    // The one other address is the way out's, which nothing comes in by.
    expect(valuesOf('alicloud_eip_association', 'instance_id')).toEqual(
      valuesOf('alicloud_nat_gateway', 'id'),
    );
    expect(valuesOf('alicloud_instance', 'public_ip')).toEqual(['', '']);
    expect(valuesOf('alicloud_instance', 'internet_max_bandwidth_out')).toEqual([0, 0]);
    expect(valuesOf('alicloud_db_instance', 'security_ips')).toEqual([['127.0.0.1']]);
    const doors = /forward_entry|db_connection|_endpoint|slb_|nlb_|api_gateway|ipv6_gateway|vpn/;
    expect(Object.keys(objects).filter((type) => doors.test(type))).toEqual([]);

    cloud.use(shop({ partners: [payments] }));
    // A rule that is taken out of the code goes by itself.
    const { stdout } = await cloud.terraform('plan');
    expect(stdout).toContain('Plan: 0 to add, 0 to change, 1 to destroy.');
    const [, destroyed] = /# (\S+) will be destroyed/.exec(stdout) ?? [];
    const kept = addresses(shop());
    const before = addresses(shop({ partners: [payments, post] }));
    expect(before.filter((one) => !kept.includes(one))).toEqual([destroyed]);

    // And it goes by two deployments only.
    const refused = await cloud.terraform('destroy', '-auto-approve');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Instance cannot be destroyed');
    cloud.use(shop({ protection: 'removable' }));
    await cloud.apply();
    const gone = await cloud.terraform('destroy', '-auto-approve');
    expect([gone.code, gone.stderr]).toEqual([0, '']);
    expect(await cloud.addresses()).toEqual([]);
  });
});
