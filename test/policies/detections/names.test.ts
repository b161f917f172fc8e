import { detections, matcher } from '../../../policies/detections';
import { apiCall } from './samples/events';

/**
 * Calls that somebody is alerted to, by hand and by product: names of Alibaba Cloud's API metadata and of
 * ActionTrail's pages on the events of products. A name that a detection leaves out or misspells has
 * to differ from what stands here.
 */
const ALERTED: Readonly<Record<string, string>> = {
  Actiontrail: `StopLogging DeleteTrail UpdateTrail PutDataEventSelector DeleteDataEventSelector
    DisableInsight UpdateGlobalEventsStorageRegion`,
  Config: `DeleteConfigRules DeactiveConfigRules StopConfigRules DeleteCompliancePacks
    DeleteConfigDeliveryChannel DeleteRemediations DeleteAggregators DeleteAggregateConfigRules
    StopConfigurationRecorder`,
  Ecs: `RunCommand InvokeCommand SendFile ImportKeyPair AttachKeyPair AttachInstanceRamRole
    ReInitDisk ModifyImageSharePermission AuthorizeSecurityGroup
    AuthorizeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup RevokeSecurityGroup
    RevokeSecurityGroupEgress JoinSecurityGroup LeaveSecurityGroup ModifySecurityGroupRule
    ModifySecurityGroupEgressRule ModifySecurityGroupPolicy`,
  FC: `DeleteAsyncInvokeConfig DeleteFunction DeleteFunctionAsyncInvokeConfig DeleteTrigger
    DisableFunctionInvocation PutAsyncInvokeConfig PutConcurrencyConfig
    PutFunctionAsyncInvokeConfig PutFunctionOnDemandConfig UpdateFunction UpdateTrigger`,
  Ims: `CreateAccessKey UpdateAccessKey DeleteAccessKey CreateUser DeleteUser
    CreateLoginProfile UpdateLoginProfile DeleteLoginProfile CreateGroup DeleteGroup
    AddUserToGroup RemoveUserFromGroup CreateSAMLProvider UpdateSAMLProvider DeleteSAMLProvider
    CreateOIDCProvider UpdateOIDCProvider DeleteOIDCProvider SetUserSsoSettings SetPasswordPolicy
    SetSecurityPreference BindMFADevice UnbindMFADevice DeleteVirtualMFADevice DisableVirtualMFA`,
  Kms: 'DisableKey ScheduleKeyDeletion DeleteKeyMaterial SetKeyPolicy DeleteSecret',
  Ram: `CreateRole UpdateRole DeleteRole CreatePolicy DeletePolicy CreatePolicyVersion
    SetDefaultPolicyVersion DeletePolicyVersion AttachPolicyToUser AttachPolicyToGroup
    AttachPolicyToRole DetachPolicyFromUser DetachPolicyFromGroup DetachPolicyFromRole`,
  Rds: 'DeleteDBInstance CreateAccount ModifySecurityIps AllocateInstancePublicConnection',
  ResourceManager: 'AttachPolicy DetachPolicy',
  Sls: `DeleteProject DeleteLogStore ClearLogStoreStorage UpdateLogStore DeleteIndex UpdateIndex
    DeleteAlert UpdateAlert DisableAlert DeleteJob UpdateJob DisableJob DeleteResource
    UpdateResource DeleteResourceRecord UpdateResourceRecord UpsertResourceRecord`,
  Vpc: `DeactiveFlowLog DeleteFlowLog CreateRouteEntry DeleteRouteEntry ModifyRouteEntry
    AssociateRouteTable UnassociateRouteTable CreateVpc DeleteVpc CreateVSwitch DeleteVSwitch
    AllocateEipAddress AssociateEipAddress CreateNatGateway CreateForwardEntry`,
};

const cases = Object.entries(ALERTED).flatMap(([product, names]) =>
  names.split(/\s+/).map((name) => [product, name] as const),
);

it.each(cases)('%s %s is an alert', (product, name) => {
  const watch = matcher(detections);
  watch.accept(apiCall(product, name));
  expect(watch.outcome().alerts).not.toEqual([]);
});
