import { CiRole, OidcEntry, SamlEntry, type CiRoleProps } from '../../../constructs';
import { evaluate } from '../../../policies/ram';
import { args, only, synthStack, type SynthesisedStack } from '../../helpers/synth-stack';
import { ACCOUNT, documents, trustOf } from './roles';

const METADATA =
  '<?xml version="1.0"?>\n<md:EntityDescriptor entityID="x"><md:IDPSSODescriptor/></md:EntityDescriptor>';

const least: CiRoleProps = {
  roleName: 'deployer',
  accountId: ACCOUNT,
  pipeline: { on: 'github', repository: 'acme/shop', from: [{ branch: 'main' }] },
  purposes: [
    {
      id: 'deploy',
      title: 'Deploy functions',
      why: 'Each release does.',
      statements: [{ effect: 'Allow', action: ['fc:GetFunction'], resource: ['*'] }],
    },
  ],
};

function synthCi(more: Partial<CiRoleProps> = {}): SynthesisedStack {
  return synthStack((stack) => new CiRole(stack, 'Ci', { ...least, ...more }));
}

function subjectsOf(stack: SynthesisedStack): unknown {
  const [statement] = trustOf(only(stack, 'alicloud_ram_role')).statements;
  return statement?.condition?.StringEquals;
}

describe('CiRole', () => {
  it('makes a provider and a role that one branch of one repository may enter', () => {
    const stack = synthCi({ fingerprints: ['902ef2deeb3c5b13ea4c3d5193629309e231ae55'] });
    expect(args(only(stack, 'alicloud_ims_oidc_provider'))).toEqual({
      oidc_provider_name: 'github',
      issuer_url: 'https://token.actions.githubusercontent.com',
      client_ids: ['sts.aliyuncs.com'],
      fingerprints: ['902EF2DEEB3C5B13EA4C3D5193629309E231AE55'],
    });
    expect(subjectsOf(stack)).toEqual({
      'oidc:iss': ['https://token.actions.githubusercontent.com'],
      'oidc:aud': ['sts.aliyuncs.com'],
      'oidc:sub': ['repo:acme/shop:ref:refs/heads/main'],
    });
    expect(only(stack, 'alicloud_ram_role')['depends_on']).toHaveLength(1);
    expect(stack.text).not.toMatch(/alicloud_ram_(?:login_profile|access_key)"/);
  });

  it('takes GitLab, and a provider that is there already', () => {
    const stack = synthCi({
      pipeline: { on: 'gitlab', project: 'acme/web/shop', branches: ['main'] },
      provider: { providerName: 'own', issuer: 'https://git.example.com', clientIds: ['a'] },
    });
    expect(stack.resource).not.toHaveProperty('alicloud_ims_oidc_provider');
    expect(subjectsOf(stack)).toEqual({
      'oidc:iss': ['https://git.example.com'],
      'oidc:aud': ['a'],
      'oidc:sub': ['project_path:acme/web/shop:ref_type:branch:ref:main'],
    });
  });

  it('takes tokens of others by whole subjects, from a provider that is given', () => {
    const provider = {
      providerName: 'ack-rrsa-c0',
      issuer: 'https://oidc.example',
      clientIds: ['a'],
    };
    const subjects = ['system:serviceaccount:payments:worker'];
    const pipeline = { on: 'other', holder: 'payments', subjects } as const;
    const stack = synthCi({ pipeline, provider });
    expect(stack.resource).not.toHaveProperty('alicloud_ims_oidc_provider');
    expect(subjectsOf(stack)).toMatchObject({ 'oidc:sub': subjects });
    expect(() => synthCi({ pipeline })).toThrow(/provider: found none, allowed: the OIDC provider/);
  });

  it('keeps the name of an environment as text', () => {
    const from = [{ environment: '${prod}' }];
    const stack = synthCi({ pipeline: { on: 'github', repository: 'acme/shop', from } });
    expect(stack.text).toContain('environment:$${prod}');
  });

  it('does what its purposes say, below the guardrails', () => {
    const identity = documents(synthCi());
    const decide = (action: string): string =>
      evaluate({ action, resource: '*' }, { identity }).decision;
    expect(decide('fc:GetFunction')).toBe('allowed');
    expect(decide('fc:ListFunctions')).toBe('implicitly-denied');
    expect(decide('ram:CreateAccessKey')).toBe('denied');
  });

  it.each<[Partial<CiRoleProps>, string]>([
    [
      { pipeline: { on: 'github', repository: 'acme/*', from: [{ branch: 'main' }] } },
      "test-stack/Ci: the repository on GitHub: found 'acme/*'",
    ],
    [
      { pipeline: { on: 'github', repository: 'acme/shop', from: [{ branch: '*' }] } },
      "test-stack/Ci: the branch: found '*'",
    ],
    [
      { pipeline: { on: 'github', repository: 'acme/shop', from: [] } },
      'test-stack/Ci: the subject of tokens: found an empty list',
    ],
    [
      { pipeline: { on: 'gitlab', project: 'acme/*', branches: ['main'] } },
      "test-stack/Ci: the project on GitLab: found 'acme/*'",
    ],
    [{ purposes: [] }, 'test-stack/Ci: purposes: found an empty list'],
    [{ audience: 'other' }, "test-stack/Ci: audience: found 'other', allowed: one of"],
    [{ roleName: 'a b' }, 'test-stack/Ci: roleName: found'],
  ])('refuses %o', (more, message) => {
    expect(() => synthCi(more)).toThrow(message);
  });
});

describe('SamlEntry', () => {
  const saml = (metadata: string, providerName = 'corp'): SynthesisedStack =>
    synthStack((stack) => new SamlEntry(stack, 'Saml', { providerName, metadata }));

  it('encodes the metadata', () => {
    expect(args(only(saml(METADATA), 'alicloud_ram_saml_provider'))).toEqual({
      saml_provider_name: 'corp',
      encodedsaml_metadata_document: Buffer.from(METADATA).toString('base64'),
    });
  });

  it.each([
    ['', 'empty'],
    [Buffer.from(METADATA).toString('base64'), 'encoded already, or a word'],
    ['<html></html>', 'a text that does not begin with an EntityDescriptor'],
    [METADATA.slice(0, -3), 'XML that is cut off'],
    [METADATA.replace('IDPSSO', 'SPSSO'), 'metadata of something that is no identity provider'],
    [`<!DOCTYPE x>${METADATA}`, 'XML with a document type'],
  ])('refuses %j', (metadata, found) => {
    expect(() => saml(metadata)).toThrow(
      `test-stack/Saml: metadata: found ${found}, allowed: the XML`,
    );
  });

  it('refuses a name with a slash', () => {
    expect(() => saml(METADATA, 'a/b')).toThrow('test-stack/Saml: providerName: found');
  });
});

describe('OidcEntry', () => {
  const issuer = 'https://id.example.com/realm';
  const oidc = (more: object): SynthesisedStack =>
    synthStack((stack) => new OidcEntry(stack, 'Oidc', { providerName: 'id', issuer, ...more }));

  it('is a provider with sorted client ids', () => {
    expect(args(only(oidc({ clientIds: ['b', 'a'] }), 'alicloud_ims_oidc_provider'))).toEqual({
      oidc_provider_name: 'id',
      issuer_url: issuer,
      client_ids: ['a', 'b'],
      lifecycle: { ignore_changes: ['fingerprints'] },
    });
  });

  it.each([
    [{ issuer: 'http://id.example.com' }, "issuer: found 'http://id.example.com', allowed"],
    [{ clientIds: [] }, 'clientIds: found an empty list, allowed'],
    [{ clientIds: ['*'] }, "clientIds[0]: found '*', allowed"],
    [{ fingerprints: ['beef'] }, "fingerprints[0]: found 'beef', allowed"],
    [{ fingerprints: [] }, 'fingerprints: found an empty list, allowed'],
  ])('refuses %o', (more, message) => {
    expect(() => oidc(more)).toThrow(`test-stack/Oidc: ${message}`);
  });
});
