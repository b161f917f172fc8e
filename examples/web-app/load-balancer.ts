import { AlbListener } from '@cdktf/provider-alicloud/lib/alb-listener';
import { AlbLoadBalancer } from '@cdktf/provider-alicloud/lib/alb-load-balancer';
import { AlbLoadBalancerSecurityGroupAttachment } from '@cdktf/provider-alicloud/lib/alb-load-balancer-security-group-attachment';
import { AlbRule } from '@cdktf/provider-alicloud/lib/alb-rule';
import { AlbServerGroup } from '@cdktf/provider-alicloud/lib/alb-server-group';
import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { servicePort, type Groups } from './groups';
import type { Logs } from './logs';
import type { Machines } from './machines';
import type { Network } from './network';
import type { PartProps } from './part';

export interface LoadBalancerProps extends PartProps {
  readonly network: Network;
  readonly zones: readonly [string, string];
  readonly groups: Groups;
  readonly logs: Logs;
  readonly machines: Machines;
  readonly certificateId: string;
}

/** The one thing that has an address on the internet: HTTPS, and HTTP that sends people to it. */
export class LoadBalancer extends Construct {
  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    const { name, network, zones, groups, logs, certificateId, protection } = props;
    const balancer = new AlbLoadBalancer(this, 'Resource', {
      loadBalancerName: name,
      loadBalancerEdition: 'Standard',
      loadBalancerBillingConfig: { payType: 'PayAsYouGo' },
      vpcId: network.vpc.id,
      addressType: 'Internet',
      addressAllocatedMode: 'Fixed',
      zoneMappings: [
        { zoneId: zones[0], vswitchId: network.entry[0].id },
        { zoneId: zones[1], vswitchId: network.entry[1].id },
      ],
      accessLogConfig: {
        logProject: logs.project.projectName,
        logStore: logs.requests.logstoreName,
      },
      deletionProtectionConfig: { enabled: protection === 'keep' },
    });
    const closed = new AlbLoadBalancerSecurityGroupAttachment(this, 'Group', {
      loadBalancerId: balancer.id,
      securityGroupId: groups.web.securityGroupId,
    });
    new AlbListener(this, 'Https', {
      loadBalancerId: balancer.id,
      listenerProtocol: 'HTTPS',
      listenerPort: 443,
      // TLS 1.2 and 1.3; what a listener has by default takes TLS 1.0.
      securityPolicyId: 'tls_cipher_policy_1_2_strict_with_1_3',
      certificates: [{ certificateId }],
      defaultActions: [forwardTo(this.machines(props))],
      // It listens once it is guarded.
      dependsOn: [closed],
    });
    const http = new AlbListener(this, 'Http', {
      loadBalancerId: balancer.id,
      listenerProtocol: 'HTTP',
      listenerPort: 80,
      // A listener can only forward by default. To nobody: without the rule nothing goes in clear.
      defaultActions: [forwardTo(this.nobody(props))],
      dependsOn: [closed],
    });
    new AlbRule(this, 'ToHttps', {
      listenerId: http.id,
      ruleName: `${name}-to-https`,
      priority: 1,
      ruleConditions: [{ type: 'Path', pathConfig: { values: ['/*'] } }],
      ruleActions: [
        {
          type: 'Redirect',
          order: 1,
          redirectConfig: { protocol: 'HTTPS', port: '443', httpCode: '308' },
        },
      ],
    });
    new TerraformOutput(this, 'DnsName', {
      description: 'What the CNAME record of your domain is to say',
      value: balancer.dnsName,
    });
  }

  private machines({ name, network, machines }: LoadBalancerProps): AlbServerGroup {
    return new AlbServerGroup(this, 'Machines', {
      serverGroupName: name,
      vpcId: network.vpc.id,
      protocol: 'HTTP',
      healthCheckConfig: {
        healthCheckEnabled: true,
        healthCheckProtocol: 'HTTP',
        healthCheckPath: '/healthz',
        healthCheckCodes: ['http_2xx'],
      },
      servers: [...machines.byZone.values()].map(({ id: serverId }) => ({
        serverId,
        serverType: 'Ecs',
        port: servicePort,
      })),
    });
  }

  private nobody({ name, network }: LoadBalancerProps): AlbServerGroup {
    return new AlbServerGroup(this, 'Nobody', {
      serverGroupName: `${name}-nobody`,
      vpcId: network.vpc.id,
      protocol: 'HTTP',
      healthCheckConfig: { healthCheckEnabled: false },
    });
  }
}

function forwardTo(group: AlbServerGroup) {
  return {
    type: 'ForwardGroup',
    forwardGroupConfig: { serverGroupTuples: [{ serverGroupId: group.id }] },
  };
}
