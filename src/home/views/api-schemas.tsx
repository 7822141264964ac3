import type { ComponentChildren } from 'preact';
import type { OpenApi } from '../../web/api-description/open-api.js';
import { isPlain } from '../../web/json-body.js';
import type { Schema } from '../../web/json-schema.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Prose } from './api-prose.js';

/** Every named schema with its members. */
export function ApiSchemas({ schemas }: { schemas: OpenApi['components']['schemas'] }) {
  const { t, language } = useReader();
  return (
    <section class="section" id="Schemas" aria-labelledby="about-schemas">
      <h2 id="about-schemas" lang={language}>
        {t('home.apiSchemas')}
      </h2>
      {Object.entries(schemas).map(([name, schema]) => (
        <section class="flow" key={name} id={`schema-${name}`}>
          <h3>
            <code class="code">{name}</code>
          </h3>
          {isPlain(schema.properties) ? <Members schema={schema} /> : <p><SchemaWords schema={schema} /></p>}
        </section>
      ))}
    </section>
  );
}

function Members({ schema: { properties, required = [] } }: { schema: Schema }) {
  const { t, language } = useReader();
  return (
    <dl class="facts">
      {Object.entries(properties as Record<string, Schema>).map(([name, member]) => (
        <div key={name} class="fact">
          <dt>
            <code class="code">{name}</code>
          </dt>
          <dd>
            <SchemaWords schema={member} /> <Meaning of={member} />{' '}
            {(required as string[]).includes(name) && (
              <Badge>
                <span lang={language}>{t('home.apiRequired')}</span>
              </Badge>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Meaning({ of: { description } }: { of: Schema }) {
  return description === undefined ? null : <span class="muted"><Prose text={String(description)} /></span>;
}

/** Words of JSON Schema that limit a value, told as they are written. */
const limits = ['format', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern'];

/** What a schema lets through, in a line: `list of Group`, `string or null, maxLength 60`. */
export function SchemaWords({ schema }: { schema: Schema }) {
  const told = limits.filter((word) => schema[word] !== undefined).map((word) => `${word} ${String(schema[word])}`);
  return (
    <>
      <Kind schema={schema} />
      {told.length > 0 && <span class="muted small code">, {told.join(', ')}</span>}
    </>
  );
}

function Kind({ schema }: { schema: Schema }) {
  const { $ref, anyOf, oneOf, const: constant, enum: values, type, items, properties } = schema;
  if (typeof $ref === 'string') return <Reference name={$ref.replace('#/components/schemas/', '')} />;
  const choices = (anyOf ?? oneOf) as Schema[] | undefined;
  if (choices) return <>{separated(choices.map((one, index) => <SchemaWords key={index} schema={one} />), ' or ')}</>;
  if (constant !== undefined) return <code class="code">{JSON.stringify(constant)}</code>;
  if (Array.isArray(values)) return <Values of={values} />;
  if (isPlain(items)) return <>list of <SchemaWords schema={items} /></>;
  if (isPlain(properties)) return <Inline properties={properties} isNullable={String(type).includes('null')} />;
  return <>{type ? [type].flat().join(' or ') : 'bytes'}</>;
}

function Reference({ name }: { name: string }) {
  return <a href={`#schema-${name}`}>{name}</a>;
}

function Values({ of }: { of: readonly unknown[] }) {
  return <code class="code">{of.map((value) => JSON.stringify(value)).join(' | ')}</code>;
}

/** An object without a name of its own: { metadata: ContributionMetadata, file: list of bytes }. */
function Inline({ properties, isNullable }: { properties: Schema; isNullable: boolean }) {
  const members = Object.entries(properties as Record<string, Schema>).map(([name, member]) => (
    <span key={name}>
      <code class="code">{name}</code>: <SchemaWords schema={member} />
    </span>
  ));
  return (
    <>
      {'{ '}
      {separated(members, ', ')}
      {isNullable ? ' } or null' : ' }'}
    </>
  );
}

function separated(parts: readonly ComponentChildren[], by: string): ComponentChildren[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [by, part]));
}
