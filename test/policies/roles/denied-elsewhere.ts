import type { DeniedByHand } from './denied';

/**
 * What does the same elsewhere, read through product by product: every call of the lists that runs
 * code, deploys, hands over a login, opens a network or copies data out.
 */
export const deniedElsewhere: Readonly<Record<string, readonly DeniedByHand[]>> = {
  'code-elsewhere': [
    {
      calls: {
        alb: 'CreateAScripts ListAScripts UpdateAScripts',
        arms: 'InstallAddon',
        cr: 'CreateRepoBuildRule CreateBuildRecordByRule CreateRepoSourceCodeRepo UpdateRepoBuildRule UpdateRepoSourceCodeRepo',
      },
    },
    {
      calls: {
        cs: `AttachInstances AttachInstancesToNodePool CreateAutoscalingConfig CreateCluster
          CreateClusterNodePool CreateKubernetesTrigger CreateTemplate CreateTrigger
          DeletePolicyInstance DeployPolicyInstance InstallClusterAddons ModifyAutoRepairPolicy
          ModifyCluster ModifyClusterAddon ModifyClusterNodePool ModifyClusterTags
          ModifyNodePoolNodeConfig ModifyPolicyInstance UpdateClusterAuditLogConfig
          UpdateControlPlaneLog UpdateTemplate`,
        eas: `CloneService CommitService CreateAclPolicy CreateAppService CreateBenchmarkTask
          CreateFaultInjection CreateGateway CreateGatewayIntranetLinkedVpc
          CreateGatewayIntranetLinkedVpcPeer CreateResource CreateResourceInstances
          CreateResourceLog CreateService CreateServiceAutoScaler CreateServiceCronScaler
          CreateServiceInstanceToken CreateServiceMirror CreateVirtualResource DevelopService
          UpdateAppService UpdateBenchmarkTask UpdateGateway UpdateGatewayLabel UpdateGroup
          UpdateResource UpdateResourceDLink UpdateResourceInstance UpdateResourceInstanceLabel
          UpdateService UpdateServiceAutoScaler UpdateServiceCronScaler UpdateServiceInstance
          UpdateServiceLabel UpdateServiceMirror UpdateServiceSafetyLock UpdateServiceVersion
          UpdateVirtualResource`,
        eci: `CommitContainer CopyDataCache CreateContainerGroup CreateDataCache CreateImageCache
          CreateInstanceOpsTask CreateVirtualNode UpdateContainerGroup UpdateDataCache
          UpdateImageCache UpdateVirtualNode`,
        ecs: `CloneDisks CopyImage CopySnapshot CreateAutoProvisioningGroup CreateImageComponent
          CreateImagePipeline CreateLaunchTemplate CreateLaunchTemplateVersion ImportImage
          ModifyAutoProvisioningGroup ModifyLaunchTemplateDefaultVersion StartImagePipelineExecution`,
        'eflo-controller': `CreateCluster CreateDiagnosticTask CreateNetTestTask CreateNodeGroup
          CreateSession CreateVsc ReimageNodes RunCommand SendFile`,
        ehpc: `AddExistedNodes AddLocalNodes AddNodes AddQueue AddSecurityGroup AddUsers AttachNodes
          AttachSharedStorages CreateCluster CreateHybridCluster CreateJob CreateJobFile
          CreateJobTemplate CreateNodes CreateQueue CreateUsers EditJobTemplate InstallAddon
          InstallSoftware InstallSoftwares InvokeShellCommand ModifyClusterAttributes
          ModifyUserGroups ModifyUserPasswords ModifyVisualServicePasswd RerunJobs ResetNodes
          SetAutoScaleConfig SetPostScripts SetQueue SetSchedulerInfo StartVisualService SubmitJob
          SubmitServerlessJob UpdateCluster UpdateClusterVolumes UpdateNodes UpdateQueue
          UpdateQueueConfig UpdateUser`,
        ess: `ApplyEciScalingConfiguration ApplyScalingGroup CreateEciScalingConfiguration
          CreateLifecycleHook CreateScalingConfiguration CreateScalingGroup
          ModifyEciScalingConfiguration ModifyLifecycleHook ModifyScalingConfiguration
          ModifyScalingGroup ScaleWithAdjustment StartInstanceRefresh`,
        fc: 'RegisterEventSource',
        pai: `CopyExperiment CreateAlgorithm CreateAlgorithmVersion CreateDiagnosis CreateExperiment
          CreateExperimentFolder CreateExperimentMigrateValidation CreateIdleInstanceCuller
          CreateInstance CreateInstanceShutdownTimer CreateInstanceSnapshot
          CreateInstanceWebTerminal CreateJob CreateQuota CreateResourceGroup CreateSanityCheckTask
          CreateTempFile CreateTempFileTask CreateTensorboard CreateTrainingJob GetToken
          GetWebTerminal OperateNode PublishExperiment StartInstance StartTensorboard
          UpdateAlgorithm UpdateAlgorithmVersion UpdateExperimentContent UpdateExperimentFolder
          UpdateExperimentMeta UpdateInstance UpdateInstanceLabels UpdateJob UpdateQuota
          UpdateResourceGroup UpdateTempFile UpdateTempFileTask UpdateTensorboard
          UpdateTrainingJobLabels`,
        'pai-dlc': `CreateJob CreateTensorboard GetToken GetWebTerminal StartTensorboard UpdateJob
          UpdateTensorboard`,
        'pai-dsw': `CreateDiagnosis CreateIdleInstanceCuller CreateInstance
          CreateInstanceShutdownTimer CreateInstanceSnapshot CreateSanityCheckTask CreateTempFile
          CreateTempFileTask GetToken StartInstance UpdateInstance UpdateInstanceLabels
          UpdateTempFile UpdateTempFileTask`,
        paidlc: `CreateJob CreateTensorboard GetToken GetWebTerminal StartTensorboard UpdateJob
          UpdateTensorboard`,
        paidsw: `CreateDiagnosis CreateIdleInstanceCuller CreateInstance CreateInstanceShutdownTimer
          CreateInstanceSnapshot CreateSanityCheckTask CreateTempFile CreateTempFileTask GetToken
          StartInstance UpdateInstance UpdateInstanceLabels UpdateTempFile UpdateTempFileTask`,
        paistudio: `CopyExperiment CreateAlgorithm CreateAlgorithmVersion CreateExperiment
          CreateExperimentFolder CreateExperimentMigrateValidation CreateInstanceWebTerminal
          CreateJob CreateQuota CreateResourceGroup CreateTrainingJob GetToken OperateNode
          PublishExperiment UpdateAlgorithm UpdateAlgorithmVersion UpdateExperimentContent
          UpdateExperimentFolder UpdateExperimentMeta UpdateQuota UpdateResourceGroup
          UpdateTrainingJobLabels`,
        rds: `AssociateEipAddressWithRCInstance AttachRCDisk AttachRCInstances
          AuthorizeRCSecurityGroupPermission CreateRCDisk CreateRCImage CreateRCNodePool
          CreateRCSnapshot ModifyRCInstance RenewRCInstance ReplaceRCInstanceSystemDisk
          RunRCInstances StartRCInstance StopRCInstance`,
        sae: `BindNlb BindSlb CreateApplication CreateApplicationScalingRule CreateConfigMap
          CreateGreyTagRoute CreateIngress CreateJob CreateNamespace CreateOrUpdateSwimmingLane
          CreateOrUpdateSwimmingLaneGroup CreateSecret CreateWebApplication CreateWebCustomDomain
          DeployApplication ExecJob GetWebshellToken PublishWebApplicationRevision
          RollbackApplication UpdateAppMode UpdateAppSecurityGroup UpdateApplicationDescription
          UpdateApplicationScalingRule UpdateApplicationVswitches UpdateConfigMap UpdateGreyTagRoute
          UpdateIngress UpdateJob UpdateNamespace UpdateNamespaceSlsConfigs UpdateNamespaceVpc
          UpdateSecret UpdateSwimmingLaneEnableAttribute UpdateWebApplication
          UpdateWebApplicationScalingConfig UpdateWebApplicationTrafficConfig UpdateWebCustomDomain`,
        'swas-open': `AddCustomImageShareAccount AllocatePublicConnection ApplyFirewallTemplate
          AttachKeyPair CreateCommand CreateCustomImage CreateFirewallRule CreateFirewallRules
          CreateFirewallTemplate CreateFirewallTemplateRules CreateInstanceKeyPair CreateInstances
          CreateKeyPair CreateSnapshot ImportKeyPair InstallCloudAssistant InstallCloudMonitorAgent
          InvokeCommand LoginInstance ModifyImageShareStatus ModifyInstanceVncPassword
          ResetDatabaseAccountPassword ResetDisk ResetSystem UntagResources UpdateCommandAttribute
          UpdateDiskAttribute UpdateInstanceAttribute UpdateSnapshotAttribute UpgradeInstance
          UploadInstanceKeyPair`,
      },
    },
  ],
  'engines-elsewhere': [
    {
      calls: {
        computenest: `ContinueDeployServiceInstance CreateBackup CreateRestoreTask
          CreateServiceInstance CreateServiceUsage DeployServiceInstance RollbackServiceInstance
          UpdateServiceInstanceAttributes UpdateServiceInstanceSpec UpdateServiceUsage
          UpdateUserInformation UpgradeServiceInstance`,
        config: 'StartAggregateRemediation StartRemediation',
        iacservice: `AddSharedAccounts AssociateDetectConfig AssociateGroup AssociateParameterSet
          CreateDetectConfig CreateGroup CreateJob CreateModule CreateModuleVersion
          CreateParameterSet CreateProject CreateRegistryModule CreateRegistryNamespace
          CreateResourceExportTask CreateStack CreateTask ExecuteRegistryModule
          ExecuteResourceExportTask ExecuteTerraformApply ExecuteTerraformDestroy
          ExecuteTerraformPlan GenerateModule ManageTerraformState OperateJob
          PublishRegistryModuleVersion TriggerStackExecution UpdateDetectConfig
          UpdateExplorerModuleAttribute UpdateGroup UpdateModuleAttribute
          UpdateParameterSetAttribute UpdateProject UpdateRegistryModuleAttribute
          UpdateRegistryNamespaceAttribute UpdateResourceExportTaskAttribute UpdateStack
          UpdateTaskAttribute UploadModule`,
        oos: 'ContinueDeployApplicationGroup RegisterDefaultPatchBaseline',
        ros: `CancelStackOperation CancelUpdateStack DeleteStack DeleteStackGroup
          DeleteStackInstances RegisterResourceType SignalResource`,
      },
    },
  ],
  'credentials-elsewhere': [
    {
      calls: {
        adcp: `AttachClusterToHub DeleteUserPermission DeployPolicyInstance
          DescribeHubClusterKubeconfig GrantUserPermission UpdateUserPermission`,
        apig: `CreateConsumer CreateConsumerAuthorizationRule CreateConsumerAuthorizationRules
          GetSecretValue UpdateConsumer UpdateConsumerAuthorizationRule UpdateSecret`,
        arms: `DescribeTraceLicenseKey GetAgentDownloadUrl GetAgentDownloadUrlV2 GetAuthToken
          GetCloudClusterAllUrl GetClusterAllUrl GetExploreUrl GetPrometheusApiToken
          GetRetcodeShareUrl`,
        cms: `DescribeContactList DescribeContactListByContactGroup DescribeEventRuleTargetList
          DescribeHybridMonitorTaskList`,
        dts: 'ModifyConsumerGroupPassword ModifyDtsJobPassword',
        eas: 'DescribeServiceSignedUrl',
        eci: 'DescribeContainerGroups',
        ehpc: 'GetPostScripts',
        ess: `DescribeEciScalingConfigurationDetail DescribeEciScalingConfigurations
          DescribeScalingConfigurations`,
        gpdb: `CreateSecret GetSecretValue GetSupabaseProjectApiKeys ResetAccountPassword
          ResetSupabaseProjectPassword`,
        kms: `AsymmetricDecrypt AsymmetricSign CertificatePrivateKeyDecrypt
          CertificatePrivateKeySign CreateApplicationAccessPoint CreateClientKey CreateNetworkRule
          CreatePolicy Decrypt DeleteApplicationAccessPoint DescribeApplicationAccessPoint
          ExportDataKey GenerateAndExportDataKey ImportKeyMaterial PutSecretValue ReEncrypt
          RestoreSecret RotateSecret UpdateApplicationAccessPoint UpdateNetworkRule UpdateSecret
          UpdateSecretRotationPolicy UpdateSecretVersionStage`,
        log: 'CreateTicket GetConfig GetLogtailPipelineConfig RefreshToken',
        oos: 'GetParameter GetParameters GetParametersByPath',
        sae: 'DescribeApplicationConfig DescribeConfigMap DescribeSecret ListSecrets',
        servicemesh: `AddClusterIntoServiceMesh AddVMIntoServiceMesh DescribeGatewaySecretDetails
          DescribeServiceMeshKubeconfig GrantUserPermissions RevokeKubeconfig`,
        'swas-open': `CreateInstanceKeyPair DeleteInstanceKeyPair DescribeInstanceKeyPair
          DescribeInstancePasswordsSetting DescribeInstanceVncUrl UploadInstanceKeyPair`,
        'yundun-aegis': `AddCloudVendorAccountAK AddInstallCode DeleteCloudVendorAccountAK
          DeleteInstallCode DescribeCloudVendorAccountAKList DescribeInstallCode
          DescribeQuaraFileDownloadInfo ModifyCloudVendorAccountAK SasInstallCode`,
        'yundun-bastionhost': 'GetHostShareKey',
        'yundun-cert': 'DescribeCertificatePrivateKey',
        'yundun-sas': `AddCloudVendorAccountAK AddInstallCode DeleteCloudVendorAccountAK
          DeleteInstallCode DescribeCloudVendorAccountAKList DescribeInstallCode
          DescribeQuaraFileDownloadInfo ModifyCloudVendorAccountAK SasInstallCode`,
      },
    },
  ],
  'database-passwords': [
    { calls: { gpdb: 'CreateAccount' } },
    {
      calls: {
        dds: 'CreateAccount ResetAccountPassword',
        kvstore: `CreateAccount GrantAccountPrivilege ModifyAccountPassword ResetAccountPassword`,
        polardb: `CreateAccount CreateAccountZonal GrantAccountPrivilege ModifyAccountPassword
          ResetAccount ResetAccountPassword`,
        rds: `CreateAccount CreateSecret GrantAccountPrivilege ResetAccount ResetAccountPassword
          UnlockAccount`,
      },
    },
  ],
  'openings-elsewhere': [
    {
      calls: {
        vpc: 'AssociateEipAddressBatch ConnectRouterInterface CreateRouterInterface CreateSnatEntry ModifyVpcPeerConnection',
        ecs: 'AllocatePublicIpAddress CreateNatGateway CreateRouteEntry',
        alb: 'AssociateAclsWithListener',
      },
    },
    {
      calls: {
        alb: `AddEntriesToAcl DissociateAclsFromListener EnableLoadBalancerIpv6Internet
          LoadBalancerJoinSecurityGroup LoadBalancerLeaveSecurityGroup RemoveEntriesFromAcl
          UpdateLoadBalancerAddressTypeConfig`,
        apig: `AddGatewaySecurityGroupRule CreateAndAttachPolicy CreateConsumer
          CreateConsumerAuthorizationRule CreateConsumerAuthorizationRules CreateDomain
          CreateEnvironment CreateGateway CreateHttpApi CreateHttpApiOperation CreateHttpApiRoute
          CreateMcpServer CreatePluginAttachment CreatePolicy CreatePolicyAttachment CreateSecret
          CreateService CreateServiceVersion CreateSource DeployHttpApi DeployMcpServer
          ImportHttpApi InstallPlugin UpdateAndAttachPolicy UpdateConsumer
          UpdateConsumerAuthorizationRule UpdateDomain UpdateEnvironment UpdateGatewayFeature
          UpdateGatewayName UpdateHttpApi UpdateHttpApiOperation UpdateHttpApiRoute UpdateMcpServer
          UpdatePluginAttachment UpdatePolicy UpdateSecret UpdateService UpdateServiceVersion`,
        cr: `CreateInstanceEndpointAclPolicy CreateInstanceVpcEndpointLinkedVpc
          UpdateInstanceEndpointStatus`,
        das: 'CreateSecurityIPGroup ModifySecurityIPGroup ModifySecurityIPGroupRelation',
        dds: `CreateGlobalSecurityIPGroup ModifyGlobalSecurityIPGroup
          ModifyGlobalSecurityIPGroupName ModifyGlobalSecurityIPGroupRelation
          ModifyInstanceVpcAuthMode ModifySecurityIps`,
        dts: 'WhiteIpList',
        ecs: `AttachClassicLinkVpc ConnectRouterInterface ConvertNatPublicIpToEip CreateForwardEntry
          CreatePortRangeList CreatePrefixList CreateRouterInterface DeleteForwardEntry
          DeletePortRangeList DeletePrefixList ModifyForwardEntry ModifyPortRangeList
          ModifyPrefixList`,
        gpdb: `CreateDBInstanceIPArray ModifyAIServiceSecurityIps ModifySecurityIps
          ModifySupabaseProjectSecurityIps SwitchDBInstanceNetType`,
        hdm: 'CreateSecurityIPGroup ModifySecurityIPGroup ModifySecurityIPGroupRelation',
        kvstore: `AllocateDirectConnection CreateGlobalSecurityIPGroup ModifyGlobalSecurityIPGroup
          ModifyGlobalSecurityIPGroupName ModifyGlobalSecurityIPGroupRelation
          ModifyInstanceVpcAuthMode ModifySecurityIps`,
        nlb: `EnableLoadBalancerIpv6Internet LoadBalancerJoinSecurityGroup
          LoadBalancerLeaveSecurityGroup UpdateLoadBalancerAddressTypeConfig`,
        polardb: `AddFirewallRules CreateApplicationEndpointAddress CreateDBClusterEndpoint
          CreateDBClusterEndpointZonal CreateDBEndpointAddress CreateGlobalSecurityIPGroup
          ModifyApplicationWhitelist ModifyDBClusterAccessWhitelist ModifyGlobalSecurityIPGroup
          ModifyGlobalSecurityIPGroupName ModifyGlobalSecurityIPGroupRelation`,
        rds: `AllocateInstancePublicConnection AllocateReadWriteSplittingConnection
          AttachWhitelistTemplateToInstance CreateDBInstanceEndpoint CreateDBInstanceEndpointAddress
          CreateDBInstanceSecurityGroupRule CreateDBProxyEndpointAddress MigrateSecurityIPMode
          ModifyDBInstanceEndpoint ModifyDBInstanceEndpointAddress ModifyDBInstanceNetworkType
          ModifyDBInstanceSecurityGroupRule ModifyDBProxyEndpoint ModifyDBProxyEndpointAddress
          ModifyDTCSecurityIpHostsForSQLServer ModifyPGHbaConfig ModifySecurityIps
          ModifyWhitelistTemplate SwitchDBInstanceNetType`,
        servicemesh: `CreateASMGateway CreateIstioGatewayDomains CreateIstioGatewayRoutes
          ModifyApiServerEipResource ModifyPilotEipResource UpdateASMGateway
          UpdateASMGatewayImportedServices UpdateIstioGatewayRoutes`,
        slb: `AddAccessControlListEntry AddListenerWhiteListItem RemoveAccessControlListEntry
          SetListenerAccessControlStatus`,
        vpc: `AcceptVpcPeerConnection ActiveFlowLog AddIPv6TranslatorAclListEntry
          AddSourcesToTrafficMirrorSession AllocateIpv6InternetBandwidth
          AssociateVpnGatewayWithCertificate CreateEnhancedVpnGateway CreateFlowLog
          CreateForwardEntry CreateFullNatEntry CreateIPv6Translator CreateIPv6TranslatorAclList
          CreateIPv6TranslatorEntry CreateIpsecServer CreateIpv4Gateway CreateIpv6Gateway
          CreateNatGateway CreateRouteEntries CreateRouteEntry CreateSslVpnClientCert
          CreateSslVpnServer CreateTrafficMirrorFilter CreateTrafficMirrorFilterRules
          CreateTrafficMirrorSession CreateVpcPeerConnection CreateVpcPrefixList CreateVpnAttachment
          CreateVpnConnection CreateVpnGateway CreateVpnPbrRouteEntry CreateVpnRouteEntry
          DeactiveFlowLog DeleteFlowLog DeleteForwardEntry DeleteNetworkAcl EnableVpcClassicLink
          EnableVpcIpv4Gateway GrantInstanceToCen GrantInstanceToVbr ModifyFlowLogAttribute
          ModifyForwardEntry ModifyFullNatEntryAttribute ModifyIPv6TranslatorAclAttribute
          ModifyIPv6TranslatorAclListEntry ModifyIPv6TranslatorAttribute
          ModifyIPv6TranslatorBandwidth ModifyIPv6TranslatorEntry ModifyRouteEntry
          ModifySslVpnClientCert ModifySslVpnServer ModifyTunnelAttribute ModifyVpcPrefixList
          ModifyVpnAttachmentAttribute ModifyVpnConnectionAttribute ModifyVpnGatewayAttribute
          ModifyVpnPbrRouteEntryAttribute ModifyVpnPbrRouteEntryPriority
          ModifyVpnPbrRouteEntryWeight ModifyVpnRouteEntryWeight UnassociateNetworkAcl
          UpdateIpsecServer UpdateTrafficMirrorFilterAttribute
          UpdateTrafficMirrorFilterRuleAttribute UpdateTrafficMirrorSessionAttribute`,
        'yundun-aegis': 'ModifyCreateVulWhitelist ModifyProcessWhiteList ModifyVulWhitelistTarget',
        'yundun-cloudfirewall': 'ModifyUserIPSWhitelist ModifyVpcFirewallIPSWhitelist',
        'yundun-sas': 'ModifyCreateVulWhitelist ModifyProcessWhiteList ModifyVulWhitelistTarget',
      },
    },
  ],
  'copies-elsewhere': [
    { calls: { arms: 'SetRetcodeShareStatus' } },
    {
      calls: {
        cr: `CreateArtifactSubscriptionRule CreateArtifactSubscriptionTask CreateRepoSyncRule
          CreateRepoSyncTask CreateRepoSyncTaskByRule CreateRepoTrigger UpdateRepoTrigger
          UpdateRepository`,
        dds: 'DescribeBackups DescribeBinlogFiles DescribeClusterBackups TransferClusterBackup',
        dms: `AddAuthorityTemplateItems AddDesensitizationRule AddInstance AddLhMembers
          AddLogicTableRouteConfig AddTableToCategory AddTaskFlowEdges AddWorkspaceUser ApproveOrder
          BackFill CreateAbacAuthorization CreateAbacPolicy CreateAirflow CreateAirflowLoginToken
          CreateAuthorityTemplate CreateDataAgentSession CreateDataArchiveOrder
          CreateDataCorrectOrder CreateDataCronClearOrder CreateDataExportOrder
          CreateDataImportOrder CreateDataLakeDatabase CreateDataLakeFunction
          CreateDataLakePartition CreateDataLakeTable CreateDataTrackOrder CreateDatabaseExportOrder
          CreateFreeLockCorrectOrder CreateLakeHouseSpace CreateLogicDatabase CreateMetaCategory
          CreateOrder CreateProcCorrectOrder CreateProxy CreateProxyAccess CreatePublishGroupTask
          CreateSQLReviewOrder CreateScenario CreateStandardGroup CreateStructSyncOrder CreateTask
          CreateTaskFlow CreateUploadFileJob CreateUploadOSSFileJob CreateWorkspace
          DownloadDataTrackResult EnableUser ExecuteDataCorrect ExecuteDataExport ExecuteScript
          ExecuteStructSync GetDataExportDownloadURL GetDbExportDownloadURL GrantTemplateAuthority
          GrantUserPermission InspectProxyAccessSecret ModifyDataCorrectExecSQL
          ModifyDesensitizationStrategy ModifyInstance PublishAndDeployTaskFlow ReDeployLhDagVersion
          ReRunTaskFlowInstance RefundPayAsYouGoOrder RegisterInstance RegisterUser
          RemoveDataExportJob RemoveTableFromCategory RemoveWorkspaceUser RestartDataCorrectSQLJob
          RestartDataExportJob ResumeTaskFlowInstance RetryDataCorrectPreCheck
          RevokeTemplateAuthority RevokeUserPermission SetOwners SimplyAddInstance
          SubmitOrderApproval SubmitStructSyncOrderApproval TryRunTaskFlow UpdateAbacPolicy
          UpdateAirflow UpdateAuthorityTemplate UpdateDataLakeDatabase UpdateDataLakeFunction
          UpdateDataLakePartition UpdateDataLakeTable UpdateInstance UpdateMetaCategory
          UpdateSLARules UpdateScenario UpdateStandardGroup UpdateTaskConfig UpdateTaskContent
          UpdateTaskContentV2 UpdateTaskFlowConstants UpdateTaskFlowCooperators UpdateTaskFlowEdges
          UpdateTaskFlowNameAndDesc UpdateTaskFlowNotification UpdateTaskFlowOwner
          UpdateTaskFlowRelations UpdateTaskFlowSchedule UpdateTaskFlowTimeVariables UpdateTaskName
          UpdateTaskOutput UpdateTaskTimeVariables UpdateUser UpdateWorkspace UpdateWorkspaceUser`,
        dts: `ConfigureDtsJob ConfigureMigrationJob ConfigureMigrationJobAlert ConfigureSubscription
          ConfigureSubscriptionInstance ConfigureSubscriptionInstanceAlert
          ConfigureSynchronizationJob ConfigureSynchronizationJobAlert
          ConfigureSynchronizationJobReplicatorCompare CreateConsumerChannel CreateConsumerGroup
          CreateDedicatedClusterMonitorRule CreateDocParserJob CreateDtsInstance
          CreateJobMonitorRule CreateMigrationJob CreateReverseDtsJob CreateSubscriptionInstance
          CreateSynchronizationJob ModifyDtsJob ModifyDtsJobConfig ModifyDtsJobDedicatedCluster
          ModifyDtsJobDuLimit ModifyDtsJobEndpoint ModifyDtsJobName ModifyDtsJobPassword
          ModifySubscription ModifySubscriptionObject ModifySynchronizationObject
          SwitchPhysicalDtsJobToCloud SwitchSynchronizationEndpoint`,
        gpdb: `CloneDBInstance CreateDatabase CreateExternalDataService CreateHadoopDataSource
          CreateJDBCDataSource CreateRemoteADBDataSource CreateSampleData CreateStreamingDataService
          CreateStreamingDataSource DescribeDataBackups DescribeDownloadRecords
          DescribeDownloadSQLLogs DescribeLogBackups DownloadDiagnosisRecords DownloadSQLLogsRecords
          DownloadSlowSQLRecords ExecuteStatement GrantCollection ModifyExternalDataService
          ModifyHadoopDataSource ModifyJDBCDataSource ModifyRemoteADBDataSource
          ModifyStreamingDataService ModifyStreamingDataSource QueryContent
          QueryKnowledgeBasesContent SetDataShareInstance`,
        hbr: `AddContainerCluster AddCrossAccount AddDataSource BrowseFiles CreateBackupJob
          CreateBackupPlan CreateClients CreateHanaBackupPlan CreateHanaInstance CreateHanaRestore
          CreatePolicyBindings CreatePolicyV2 CreateReplicationVault CreateRestoreJob
          CreateTempFileUploadUrl CreateVault CreateVaultReplication DeleteAirEcsInstance
          DeleteBackupClient DeleteBackupClientResource DeleteBackupPlan DeleteClient
          DeleteContainerCluster DeleteCrossAccount DeleteHanaBackupPlan DeleteHanaInstance
          DeletePolicyBinding DeletePolicyV2 DeleteSnapshot DeleteUdmDisk DeleteUdmEcsInstance
          DeleteVault DeleteVaultReplication DisableBackupPlan DisableHanaBackupPlan
          ExecuteBackupPlan ExecutePolicyV2 GetTempFileDownloadLink InstallBackupClients
          UninstallBackupClients UninstallClient UpdateBackupPlan UpdateClientSettings
          UpdateContainerCluster UpdateDataSource UpdateHanaBackupPlan UpdateHanaBackupSetting
          UpdateHanaInstance UpdateHanaRetentionSetting UpdatePolicyBinding UpdatePolicyV2
          UpdateVault`,
        kvstore: 'DescribeBackups DescribeClusterBackupList RestoreInstance',
        polardb: `DescribeBackups DescribeDBClustersWithBackups DescribeDBLogFiles
          DescribeDetachedBackups ExecuteCrossCloudOpenAPI`,
        rds: `CloneDBInstance CopyDatabase CopyDatabaseBetweenInstances
          CreateCloudMigrationPrecheckTask CreateCloudMigrationTask CreateDdrInstance
          CreateMigrateTask CreateReplicationLink CreateTempDBInstance
          DescribeCrossRegionBackupDBInstance DescribeCrossRegionBackups
          DescribeCrossRegionLogBackupFiles DescribeDetachedBackups DescribeLogBackupFiles
          DescribeOssDownloads DescribeSQLLogFiles DescribeSQLLogRecords DescribeSQLLogReportList
          GrantOperatorPermission ModifyInstanceCrossBackupPolicy RestoreDdrTable RestoreTable`,
        resourcecenter: `BatchGetResourceConfigurations CreateDeliveryChannel
          CreateMultiAccountDeliveryChannel ExecuteMultiAccountSQLQuery ExecuteSQLQuery
          GetMultiAccountResourceConfiguration GetResourceConfiguration UpdateDeliveryChannel
          UpdateMultiAccountDeliveryChannel`,
      },
    },
  ],
  'security-products': [
    { calls: { 'yundun-sas': 'FixCheckWarnings ProcessSoarStrategyTask SubmitOperationTask' } },
    {
      calls: {
        'yundun-aegis': `AddImageVulWhiteList AddInstallCode HandleSecurityEvents OperateVuls
          OperationSuspEvents PauseClient SasInstallCode UnBindHybridProxy UnbindAegis
          UpdateWhiteList`,
        'yundun-bastionhost': `AcceptApproveCommand AcceptOperationTicket AddDatabasesToGroup
          AddHostsToGroup AttachDatabaseAccountsToUser AttachDatabaseAccountsToUserGroup
          ConfigInstanceSecurityGroups ConfigInstanceWhiteList CreateDatabase CreateDatabaseAccount
          DeleteDatabase DeleteDatabaseAccount DisableInstancePublicAccess DisableRule
          EnableInstancePublicAccess EnableRule GenerateAssetOperationToken ImportKMSSecretsForHost
          ModifyDatabase ModifyDatabaseAccount RemoveDatabasesFromGroup RemoveHostsFromGroup
          RenewAssetOperationToken ResetHostAccountCredential SetPolicyAccessTimeRangeConfig
          SetPolicyApprovalConfig UnlockUsers`,
        'yundun-cert': `AddCloudAccess CreateCertificateForPackageRequest CreateCertificateRequest
          Decrypt DeleteCertificateRequest DeleteClientCertificate Sign UpdateCACertificateStatus
          UpdateCsr UploadCsr UploadPCACert`,
        'yundun-cloudfirewall': `AddAclBackupData AddAddressBook BatchCopyVpcFirewallControlPolicy
          BatchDeleteVpcFirewallControlPolicy ClearLogStoreStorage CreateAckClusterConnector
          CreateAclCheck DeleteAckClusterConnector DeleteAclBackupData DisableSdlProtectedAsset
          EnableSdlProtectedAsset ModifyAddressBook ModifyCfwInstance PutDisableAllFwSwitch
          PutDisableFwSwitch ReleaseExpiredInstance ReleasePostInstance ResetNatFirewallRuleHitCount
          ResetRuleHitCount SetAutoProtectNewAssets SwitchSecurityProxy
          UpdateAITrafficAnalysisStatus UpdateAckClusterConnector UseAclBackupData`,
        'yundun-sas': `AddAssetSelectionCriteria AddBaselineCheckWhiteRecord AddImageVulWhiteList
          BatchCreateMaliciousNote BatchDeleteMaliciousFileWhitelistConfig BindAuthToMachine
          BindHybridProxy ChangeAssetRefreshTaskConfig ChangeCheckConfig CopyCustomizeReportConfig
          CreateAgentlessScanTask CreateAntiBruteForceRule DeleteAntiBruteForceRule
          DeleteAttackPathSensitiveAssetConfig DisableBruteForceRecord DisableCustomBlockRecord
          EnableBruteForceRecord EnableCustomBlockRecord ExecStrategy ExportCustomizeReport
          ExportRecord GenerateClusterScannerWebhookYaml GenerateDynamicDict HandleMaliciousFiles
          HandleSecurityEvents IgnoreCheckItems IgnoreHcCheckWarnings JoinWebLockProcessWhiteList
          ModifyAccessKeyLeakDeal ModifyAntiBruteForceRule OperateAgentClientInstall
          OperateApplication OperationCancelIgnoreSuspEvent OperationCustomizeReportChart
          OperationSuspEvents PauseClient RebootMachine RefreshAssets RefreshContainerAssets
          RemoveCheckInstanceResultWhiteList RemoveCheckResultWhiteList ResetHoneypot
          ResetLogShipper RollbackSuspEventQuaraFile SasInstallCode SaveCustomizeReportConfig
          SaveImageBaselineStrategy SetBuildRiskDefineRuleConfig SetClusterInterceptionConfig
          UnBindHybridProxy UnbindAegis UninstallBackupClient UninstallUniBackupAgent
          UpdateAlarmEvent UpdateAttackPathSensitiveAssetConfig UploadedHoneyPotFile`,
        'yundun-waf': `AddAddress ChangeResourceGroup ClearAddress ClearMajorProtectionBlackIp
          CopyDefenseTemplate CreateApiExport CreateCertificate DeleteAddress DeleteApisecAbnormals
          ModifyApisecAbnormals ModifyApisecApiResource ReleaseInstance SetDomainRuleGroup`,
      },
    },
  ],
};
