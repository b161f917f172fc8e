import { checkNetworks } from '../networks';
import { allow, grantable } from '../role';
import { of } from '../spelling';

export interface Openings {
  /** Networks that may be let in, spelt as the rules will spell them. */
  readonly networks: readonly string[];
}

const GROUPS = ['acs:ecs:{region}:{account}:securitygroup/*'];

/**
 * RAM's page on ECS: who may add a rule may add it to any group, whatever its tags, and can be held
 * only to the networks that it lets in.
 */
export const securityGroups = grantable(
  {
    id: 'security-groups',
    title: 'Make security groups and let named networks in',
    why: 'A team that looks after its own servers opens them to its own networks.',
    parameter: 'networks that may be let in, such as 10.0.0.0/8',
  },
  ({ networks }: Openings) => {
    checkNetworks(networks, 'the networks that may be let in');
    const condition = { StringEquals: { 'ecs:SecurityGroupSourceCidrIps': [...networks] } };
    const rules = of(
      'ecs',
      'AuthorizeSecurityGroup',
      'AuthorizeSecurityGroupEgress',
      'ModifySecurityGroupEgressRule',
      'ModifySecurityGroupRule',
    );
    const changes = of(
      'ecs',
      'DeleteSecurityGroup',
      'ModifySecurityGroupAttribute',
      'RevokeSecurityGroup',
      'RevokeSecurityGroupEgress',
    );
    return [
      { ...allow(rules), condition },
      allow(['ecs:CreateSecurityGroup'], GROUPS, 'created'),
      allow(['ecs:CreateSecurityGroup'], ['acs:vpc:{region}:{account}:vpc/*']),
      allow(changes, GROUPS, 'existing'),
    ];
  },
);
