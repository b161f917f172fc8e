import { any, calls, says } from './filter';
import type { Filter } from './filter';

/** Ways to have machines that cost money, from the API metadata of each product. */
export const startsCompute: Filter = any(
  calls(
    ['Ecs'],
    'RunInstances',
    'CreateInstance',
    'CreateAutoProvisioningGroup',
    'ModifyAutoProvisioningGroup',
    'CreateLaunchTemplate',
    'CreateLaunchTemplateVersion',
    'ModifyLaunchTemplateDefaultVersion',
    'CreateCapacityReservation',
    'CreateElasticityAssurance',
    'CreateDedicatedHostCluster',
    'AllocateDedicatedHosts',
  ),
  calls(
    ['Ess'],
    'CreateScalingGroup',
    'CreateScalingConfiguration',
    'ModifyScalingConfiguration',
    'CreateEciScalingConfiguration',
    'ModifyEciScalingConfiguration',
  ),
  calls(['Eci'], 'CreateContainerGroup', 'UpdateContainerGroup', 'CreateVirtualNode'),
  calls(['CS'], 'CreateCluster', 'CreateClusterNodePool', 'AttachInstancesToNodePool'),
);

/** More of what is there already: everyday work of whoever runs it, unless it comes to much. */
export const growsCompute: Filter = any(
  calls(
    ['Ess'],
    'ModifyScalingGroup',
    'CreateScalingRule',
    'ModifyScalingRule',
    'ExecuteScalingRule',
    'ScaleWithAdjustment',
    'CreateScheduledTask',
    'ModifyScheduledTask',
  ),
  calls(['CS'], 'ModifyClusterNodePool', 'ScaleClusterNodePool', 'CreateAutoscalingConfig'),
  calls(['sae'], 'CreateApplication', 'CreateJob', 'UpdateJob', 'RescaleApplication'),
);

/** Changes of machines that may make them large. */
export const resizesCompute: Filter = calls(
  ['Ecs'],
  'ModifyInstanceSpec',
  'ModifyPrepayInstanceSpec',
);

/** Products that sell computing under other names: any change that makes something. */
const PRODUCTS = [
  'pai-dlc',
  'pai-dsw',
  'PaiStudio',
  'eas',
  'eflo-controller',
  'EHPC',
  'SWAS-OPEN',
  'FC',
  'FC-Open',
];

export const makesElsewhere: Filter = {
  all: [
    { field: 'serviceName', is: PRODUCTS },
    { field: 'eventName', startsWith: ['Create', 'Update', 'Run', 'Start', 'Extend', 'Put'] },
    { field: 'errorCode', is: ['', 'null', 'success'] },
  ],
};

/**
 * Types of instances with an accelerator: families gn, vgn, sgn, ga and their bare-metal kinds (ebmgn),
 * of the list of instance families; GPU types of functions (fc.gpu.…) and of PAI (ml.gu…, ecs.gn…).
 */
export const withGpu: Filter = any(
  says('ecs\\.(ebm)?(gn|vgn|sgn|ga)[0-9]'),
  says('fc\\.gpu'),
  says('"gpu(type|count|memorysize|size|config)?":("[^"]|\\{|[1-9])'),
  says('ml\\.g[nu]'),
  says('"gpucount":"?[1-9]'),
);

/**
 * Much at once: types of 8xlarge (32 vCPU in the common families) and more, bare metal and
 * supercomputing types; ten machines and more, or a target, a size or replicas of ten and more; a limit
 * of a hundred and more, which is not reached by itself.
 */
export const muchCompute: Filter = any(
  says('ecs\\.((ebm|scc)|[a-z0-9-]+\\.([89]|[1-9][0-9]+)xlarge)'),
  says(
    '"(amount|maxamount|minamount|totaltargetcapacity|desiredcapacity|minsize|adjustmentvalue|scalinggroupcapacity|desired_size|count|replicas|podcount|desirednodes|instance|instancecount|capacity)":"?[1-9][0-9]|"(maxsize|max_instances|max)":"?[1-9][0-9]{2}',
  ),
);
