/**
 * What the cloud calls its things, and how long a name may be. Whoever takes, refuses or reviews one
 * asks here. From the documentation of each product and the checks of provider 1.289.0.
 */

/** The form of a text: as a pattern, which JSON Schema can hold too, and in words. */
export interface Form {
  readonly pattern: RegExp;
  /** What the pattern says in signs, as the end of "allowed: …". */
  readonly allowed: string;
}

export const accountId: Form = {
  pattern: /^\d{16}$/,
  allowed: "16 digits in quotes, such as '1234567890123456'",
};

/** Of any region, known here or not. */
export const regionId: Form = {
  pattern: /^[a-z]{2}(?:-[a-z0-9]+)+$/,
  allowed: 'the id of a region, such as ap-southeast-1',
};

/** OSS and SLS take the same. */
const threeTo63: Form = {
  pattern: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
  allowed: '3 to 63 lower-case letters, digits or hyphens, no hyphen first or last',
};
export const bucketName: Form = threeTo63;
export const logProjectName: Form = threeTo63;

export const trailName: Form = {
  pattern: /^[a-z][a-z0-9_-]{5,35}$/,
  allowed: '6 to 36 lower-case letters, digits, hyphens or underscores, a letter first',
};
/** How the names of a trail's files begin. */
export const trailKeyPrefix: Form = {
  pattern: /^[A-Za-z][A-Za-z0-9/_-]{5,31}$/,
  allowed: '6 to 32 letters, digits, hyphens, underscores or slashes, a letter first',
};

export const ramUserName: Form = {
  pattern: /^[A-Za-z0-9._-]{1,64}$/,
  allowed: '1 to 64 letters, digits or any of ._-',
};
export const ramRoleName: Form = {
  pattern: /^[A-Za-z0-9.-]{1,64}$/,
  allowed: '1 to 64 letters, digits, dots or hyphens',
};
export const roleArn: Form = {
  pattern: /^acs:ram::\d{16}:role\/[A-Za-z0-9.-]{1,64}$/,
  allowed: 'the ARN of a role, such as acs:ram::1234567890123456:role/audit-writer',
};
/** SAML and OIDC providers. */
export const identityProviderName: Form = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/,
  allowed: '1 to 128 letters, digits or any of ._-, a letter or digit first',
};
export const oidcIssuerUrl: Form = {
  pattern: /^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\w./-]*)?$/,
  allowed: 'an https:// address in small letters, such as https://gitlab.example.com',
};
export const oidcClientId: Form = {
  pattern: /^[\w.:/@-]{1,128}$/,
  allowed: '1 to 128 letters, digits or any of _.:/@-',
};
export const githubRepository: Form = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
  allowed: 'owner/repository, spelt as on GitHub',
};
export const gitlabProject: Form = {
  pattern: /^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)+$/,
  allowed: 'group/project, spelt as on GitLab',
};
/** Of what other platforms count: owners and repositories on GitHub. */
export const countedId: Form = { pattern: /^[1-9]\d{0,18}$/, allowed: 'a whole number, in quotes' };
/** Of what other platforms make. */
export const uuid: Form = {
  pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  allowed: 'an id such as 12345678-90ab-cdef-1234-567890abcdef, in small letters, without braces',
};
export const azureOrganization: Form = {
  pattern: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?$/,
  allowed: 'an organisation on Azure DevOps: 1 to 50 letters, digits or hyphens',
};
/** Projects and service connections. */
export const azureName: Form = {
  pattern: /^(?! )[^\p{C}/:\\~&%;@'"?<>|#$*}{,+=[\]]{1,64}(?<! )$/u,
  allowed: 'a whole name on Azure DevOps, without wildcards, slashes or colons',
};
export const bitbucketWorkspace: Form = {
  pattern: /^[a-z0-9_][a-z0-9_-]{0,61}$/,
  allowed: 'a workspace on Bitbucket, as in its address: small letters, digits, _ or -',
};
export const vcsRepository: Form = {
  pattern: /^(?:github\.com|bitbucket\.org|gitlab\.com)(?:\/[\w.-]{1,100}){2,}$/,
  allowed: 'a repository with where it lies, such as github.com/example/shop',
};
export const kubernetesName: Form = {
  pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  allowed: 'a name in Kubernetes: 1 to 63 small letters, digits or hyphens',
};
/** But `default`, which every program has that is given none. */
export const serviceAccount: Form = {
  pattern: /^(?!default$)[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,
  allowed:
    'a service account in Kubernetes by its name, and not default, which every program of the namespace has',
};
/** Who a role is passed to. */
export const servicePrincipal: Form = {
  pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.aliyuncs\.com$/,
  allowed: 'a service, such as fc.aliyuncs.com',
};

export const instanceId: Form = {
  pattern: /^i-[a-z0-9]{4,40}$/,
  allowed: 'the id of a server, such as i-bp1example',
};
export const securityGroupId: Form = {
  pattern: /^sg-[a-z0-9]{4,40}$/,
  allowed: 'the id of a security group, such as sg-bp1example',
};
export const clusterId: Form = {
  pattern: /^c[0-9a-f]{32}$/,
  allowed: 'the id of a cluster of Container Service: c and 32 digits or letters a to f',
};
export const imageNamespace: Form = {
  pattern: /^cri-[a-z0-9]{4,32}\/[a-z0-9][a-z0-9._-]{0,118}[a-z0-9]$/,
  allowed:
    'a namespace of Container Registry after the id of its instance, such as cri-example/shop',
};
export const resourceGroupId: Form = {
  pattern: /^rg-[a-z0-9]{4,32}$/,
  allowed: 'the id of a resource group, such as rg-acfmexample',
};
export const vpcId: Form = {
  pattern: /^vpc-[a-z0-9]{4,64}$/,
  allowed: 'the id of a VPC, such as vpc-bp1aevy8sofi8mh1q****',
};
export const kmsInstanceId: Form = {
  pattern: /^kst-[A-Za-z0-9-]{1,60}$/,
  allowed: 'the id of a KMS instance, kst- and what follows',
};
export const secretName: Form = {
  pattern: /^[A-Za-z0-9_/+=.@-]{1,64}$/,
  allowed: 'the name of a secret, 1 to 64 letters, digits or any of _/+=.@-',
};

/** A product of the Quota Center. */
export const quotaProductCode: Form = {
  pattern: /^[a-z][a-z0-9-]{1,39}$/,
  allowed: 'a product code, such as ecs',
};
export const quotaCode: Form = {
  pattern: /^q_[\w.-]{1,100}$/,
  allowed: 'the id of a quota, such as q_elastic-network-interfaces',
};
export const quotaAlarmName: Form = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,39}$/,
  allowed: '1 to 40 letters, digits or hyphens, a letter first',
};

/** Whom Message Center writes to. */
export const contactName: Form = {
  pattern: /^[A-Za-z\u4e00-\u9fa5]{2,12}$/,
  allowed: '2 to 12 letters',
};
export const contactEmail: Form = {
  pattern: /^[A-Za-z0-9+_.-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+$/,
  allowed: 'an address such as security@example.com',
};

/** Names of ours, which become parts of names in the cloud. */
export const backupName: Form = {
  pattern: /^[a-z0-9-]{1,40}$/,
  allowed: '1 to 40 lower-case letters, digits or hyphens',
};
/** A purpose of a role, or a permission of one's own: policies are named after it. */
export const purposeName: Form = {
  pattern: /^[a-z][a-z0-9-]{1,39}$/,
  allowed: '2 to 40 small letters, digits or hyphens, a letter first',
};
/** How the names of what a role works on begin. */
export const namePrefix: Form = {
  pattern: /^[a-z][a-z0-9-]{1,38}-$/,
  allowed: '3 to 40 small letters, digits or hyphens, a hyphen last',
};

/** What people call things and each other. */
export const shownName: Form = {
  pattern: /^[^\p{Cc}]{1,128}$/u,
  allowed: 'one line of 1 to 128 characters',
};

/** Why something is as it is. */
export const reason: Form = {
  pattern: /^(?=.*\S.{8,}\S)[^\p{Cc}]{10,300}$/u,
  allowed: 'one line of 10 to 300 characters',
};
