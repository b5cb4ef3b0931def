/** Why something could not be done, where it was tried. */
export const FailureLine = ({ failure }: { readonly failure: string }) =>
  failure === '' ? null : (
    <p role="alert" className="cl-field-error cl-small">
      {failure}
    </p>
  );
