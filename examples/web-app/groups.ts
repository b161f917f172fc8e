import {
  ApplicationGroup,
  Peers,
  Ports,
  QuarantineGroup,
  WebGroup,
} from 'alicloud-security-baseline';
import { Construct } from 'constructs';
import type { Network } from './network';
import type { PartProps } from './part';

/** Somebody outside whom the service talks to, by HTTPS. */
export interface Partner {
  /** An IPv4 block, such as `198.51.100.20/32`. */
  readonly network: string;
  readonly because: string;
}

export interface GroupsProps extends PartProps {
  readonly network: Network;
  readonly partners: readonly Partner[];
}

/** What the service listens on. */
export const servicePort = 8080;

/** Who may talk to whom. What is not said here, or by the ready-made groups, is closed. */
export class Groups extends Construct {
  /** The load balancer's. */
  readonly web: WebGroup;
  /** The machines'. */
  readonly application: ApplicationGroup;

  constructor(scope: Construct, id: string, { name, network, partners }: GroupsProps) {
    super(scope, id);
    const vpcId = network.vpc.id;
    this.web = new WebGroup(this, 'Web', { securityGroupName: `${name}-web`, vpcId });
    this.application = new ApplicationGroup(this, 'Application', {
      securityGroupName: `${name}-application`,
      vpcId,
      applicationPort: servicePort,
    });
    // Nobody has it, until a machine is to be cut off while it is looked into.
    new QuarantineGroup(this, 'Quarantine', { securityGroupName: `${name}-quarantine`, vpcId });

    // By addresses, and not by groups: what comes from a load balancer comes from addresses of its
    // VSwitches, and a database is no member of any group.
    this.application.connect({ web: network.entry.map(Peers.vswitch) });
    for (const vswitch of network.inner) {
      this.application.allowTo(Peers.vswitch(vswitch), Ports.mysql, {
        because: 'Orders are in the database',
      });
    }
    this.application.allowToObjectStorage({ because: 'Assets are in OSS' });
    for (const { network: block, because } of partners) {
      this.application.allowTo(Peers.ipv4(block), Ports.https, { because });
    }
  }
}
