import { Buffer } from 'node:buffer';
import { RamSamlProvider } from '@cdktf/provider-alicloud/lib/ram-saml-provider';
import { Construct } from 'constructs';
import { z } from 'zod';
import { addIssue } from '../../settings/refinements';
import { anyText, known, propsOf, validateProps } from '../props';
import { providerNameField } from './fields';

const METADATA = 'the XML that the identity provider gives out, a whole EntityDescriptor';

export interface SamlEntryProps {
  /** 1 to 128 letters, digits or any of ._-, unique in the account. A change replaces it. */
  readonly providerName: string;
  /** The identity provider's metadata as it gives it out: XML, not encoded. */
  readonly metadata: string;
  /** @default - none */
  readonly description?: string;
}

const samlEntryFields = propsOf<SamlEntryProps>({
  providerName: providerNameField,
  metadata: known(
    z.string({ error: METADATA }).superRefine((metadata, context) => {
      const found = faultOf(metadata);
      if (found !== undefined)
        addIssue(context, METADATA, { found, fix: 'Give the file as it is.' });
    }),
  ),
  description: anyText.optional(),
});

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
    validateProps(this, samlEntryFields, props);
    const { providerName, metadata, description } = props;
    this.providerName = providerName;
    this.resource = new RamSamlProvider(this, 'Resource', {
      samlProviderName: providerName,
      encodedsamlMetadataDocument: Buffer.from(metadata.trim(), 'utf8').toString('base64'),
      ...(description !== undefined && { description }),
    });
  }
}

/** What keeps a text from being metadata, as far as can be told without reading all of XML. */
function faultOf(metadata: string): string | undefined {
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
