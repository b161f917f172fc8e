import {
  dangerousPorts,
  LONGEST_ACKNOWLEDGEMENT_DAYS,
  portSources,
  portsInWords,
  readyMadeGroups,
  readyMadeNames,
  SERVICE_NETWORK,
  type DangerousPort,
  type Party,
  type PortKind,
  type ReadyMadeName,
} from '../../policies/network';
import { cell, code, table } from './markdown';

const PARTIES: Readonly<Record<Party, string>> = {
  anybody: 'anybody, by IPv4 and IPv6',
  trusted: 'trusted networks',
  services: `services of the cloud (${SERVICE_NETWORK})`,
  web: 'the web group',
  application: 'the application group',
  data: 'the data group',
  bastion: 'the bastion group',
};

const KINDS: Readonly<Record<PortKind, string>> = {
  admin: 'Administration',
  database: 'Databases',
  'container-control': 'Control of containers',
  'data-platform': 'Data platforms',
  'file-sharing': 'Files',
  mining: 'Mining',
};

/** `docs/network.md`: who may talk to what in the ready-made groups, and ports that are dangerous. */
export function networkPage(): string {
  const kinds = Object.keys(KINDS) as PortKind[];
  return `# Networks

Generated from \`policies/network\` by \`npm run docs\`.

A security group of the baseline is closed both ways until something is allowed, with a reason:

\`\`\`ts
group.allowFrom(Peers.anybody, Ports.https, { because: 'Anybody may read the site' });
group.allowTo(Peers.group(database), Ports.mysql, { because: 'Orders are stored' });
\`\`\`

Synth fails where rules open a port of the list below to anybody outside the trusted networks, every port, or every protocol, alone or together. An address or a prefix list that is not known at synth counts as anybody. To open one knowingly, say why and until when, at most ${LONGEST_ACKNOWLEDGEMENT_DAYS} days ahead:

\`\`\`ts
group.allowFrom(Peers.ipv4('198.51.100.7'), Ports.ssh, {
  because: 'The vendor looks after the machine',
  acknowledge: { reason: 'The vendor has no VPN until March', expires: '2027-03-31' },
});
\`\`\`

Each synth then warns of it, and fails once the day has passed. A rule that drops excuses nothing: whoever takes it out later would open what it hid.

## Ready-made groups

Who may talk to what, from whoever begins: replies pass. Whatever is not in the table is closed. The groups are of the type \`basic\`, as enterprise groups cannot name each other; an instance has groups of one type only. Applications may listen elsewhere: \`applicationPort\`.

Where no group stands for the other side, addresses do. What comes from a load balancer comes from its VSwitches, and a database of RDS is in no group:

\`\`\`ts
application.connect({ web: [Peers.vswitch(entryA), Peers.vswitch(entryB)] });
application.allowTo(Peers.vswitch(inner), Ports.mysql, { because: 'Orders are stored' });
application.allowToObjectStorage({ because: 'Assets are in OSS' });
\`\`\`

No group lets out to OSS by itself: behind its addresses is every bucket of the region, of any account.

**On load balancers** a group that only allows closes nothing: ALB gives each load balancer a group of its own, which admits everybody at priority 100. The web group drops what it does not admit at that priority, and of equal priorities the rule that drops wins; other groups do so with \`dropsRest: true\`. The quarantine group is not for load balancers: it drops at priority 1, and ALB needs its local addresses, which its own group admits at that priority.

Checked against the documentation of ECS and ALB and in the sandbox, not on a live account. That of ALB is "Add an ALB instance to a security group".

${readyMadeNames.map(groupPart).join('\n\n')}

## Dangerous ports

No list is whole: what is not on it is not thereby safe. "Out" means that letting machines go there on the internet is refused too.

${kinds.map(kindPart).join('\n\n')}

## Where that is known from

${table(
  ['', 'Source'],
  Object.entries(portSources).map(([name, source]) => [code(name), cell(source)]),
)}
`;
}

function groupPart(name: ReadyMadeName): string {
  const { title, forWhat, rules, dropsAll = false, dropsRest = false } = readyMadeGroups[name];
  const rows = rules.map(({ direction, ports, party, because }) => [
    direction === 'in' ? `from ${PARTIES[party]}` : `to ${PARTIES[party]}`,
    ports.map(portsInWords).map(code).join(' '),
    cell(because),
  ]);
  const none = dropsAll
    ? 'Nobody may talk to it, and it may talk to nobody: it drops both ways with the strongest priority.'
    : 'Nothing.';
  const what = rows.length > 0 ? table(['Who', 'What', 'Why'], rows) : none;
  const rest = dropsRest
    ? '\n\nIt drops what else comes in, on a load balancer too, but what a stronger rule of another group admits.'
    : '';
  return `### ${title}\n\n${cell(forWhat)}\n\n${what}${rest}`;
}

function kindPart(kind: PortKind): string {
  const rows = dangerousPorts.filter((port) => port.kind === kind).map(portRow);
  return `### ${KINDS[kind]}\n\n${table(['Port', 'Service', 'Why', 'Ways', 'Source'], rows)}`;
}

function portRow({
  protocol,
  from,
  to,
  service,
  why,
  directions,
  source,
}: DangerousPort): string[] {
  return [
    code(portsInWords({ protocol, from, to })),
    cell(service),
    cell(why),
    directions.join(', '),
    code(source),
  ];
}
