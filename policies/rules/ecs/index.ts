import type { Rule } from '../../review';
import eciAddressPrivate from './eci-address-private';
import eciContainersNotPrivileged from './eci-containers-not-privileged';
import ecsInstanceAddressPrivate from './ecs-instance-address-private';
import ecsInstanceDeletionProtected from './ecs-instance-deletion-protected';
import ecsInstanceGroupNamed from './ecs-instance-group-named';
import ecsInstanceInVpc from './ecs-instance-in-vpc';
import ecsInstanceMetadataTokens from './ecs-instance-metadata-tokens';
import ecsLaunchTemplateMetadataTokens from './ecs-launch-template-metadata-tokens';
import ecsPasswordNotSet from './ecs-password-not-set';
import ecsSecurityAgentInstalled from './ecs-security-agent-installed';
import ecsUserDataNoSecrets from './ecs-user-data-no-secrets';
import essScalingGroupDeletionProtected from './ess-scaling-group-deletion-protected';

export const ecsRules: readonly Rule[] = [
  eciAddressPrivate,
  eciContainersNotPrivileged,
  ecsInstanceAddressPrivate,
  ecsInstanceDeletionProtected,
  ecsInstanceGroupNamed,
  ecsInstanceInVpc,
  ecsInstanceMetadataTokens,
  ecsLaunchTemplateMetadataTokens,
  ecsPasswordNotSet,
  ecsSecurityAgentInstalled,
  ecsUserDataNoSecrets,
  essScalingGroupDeletionProtected,
];
