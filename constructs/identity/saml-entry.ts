import { Buffer } from 'node:buffer';
import { RamSamlProvider } from '@cdktf/provider-alicloud/lib/ram-saml-provider';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { notAllowed } from '../errors';
import { checkProviderName } from './oidc-entry';

export interface SamlEntryProps {
  /** 1 to 128 letters, digits or any of ._-, unique in the account. A change replaces it. */
  readonly providerName: string;
  /** The identity provider's metadata as it gives it out: XML, not encoded. */
  readonly metadata: string;
  /** @default - none */
  readonly description?: string;
}

/**
 * The company's identity provider. By itself it lets nobody in: roles name it. The metadata is
 * encoded here; Terraform's provider would take XML as it is, and RAM refuse it at apply only.
 */
export class SamlEntry extends Construct {
  readonly resource: RamSamlProvider;
  /** As it was given, known at synth. */
  readonly providerName: string;

  constructor(scope: Construct, id: string, props: SamlEntryProps) {
    super(scope, id);
    const { providerName, metadata, description } = props;
    this.providerName = checkProviderName(this, providerName);
    const found = faultOf(metadata);
    if (found !== undefined) {
      const allowed = 'the XML that the identity provider gives out, a whole EntityDescriptor';
      throw notAllowed(this, [{ name: 'metadata', found, allowed }]);
    }
    this.resource = new RamSamlProvider(this, 'Resource', {
      samlProviderName: providerName,
      encodedsamlMetadataDocument: Buffer.from(metadata.trim(), 'utf8').toString('base64'),
      ...(description !== undefined && { description }),
    });
  }
}

/** What keeps a text from being metadata, as far as can be told without reading all of XML. */
function faultOf(metadata: string): string | undefined {
  if (Token.isUnresolved(metadata)) return 'not known yet';
  const text = metadata.replace(/^\uFEFF/, '').trim();
  if (text === '') return 'empty';
  if (/^[A-Za-z0-9+/=\s]+$/.test(text)) return 'encoded already, or a word';
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return 'XML with a document type';
  const opened =
    /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?<tag>(?:\w+:)?EntityDescriptor)[\s>]/;
  const tag = opened.exec(text)?.groups?.['tag'];
  if (tag === undefined) return 'a text that does not begin with an EntityDescriptor';
  if (!text.endsWith(`</${tag}>`)) return 'XML that is cut off';
  return /<(?:\w+:)?IDPSSODescriptor[\s/>]/.test(text)
    ? undefined
    : 'metadata of something that is no identity provider';
}
