/** The signs of a key, to be read aloud: always from left to right. */
export function Fingerprint({ of }: { readonly of: string }) {
  return (
    <p>
      <code dir="ltr" translate="no">
        {of}
      </code>
    </p>
  );
}
