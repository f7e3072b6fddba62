/** A screen that has nothing to show: what it is, and why it is empty. */
export const Nothing = ({ title, why }: { readonly title: string; readonly why: string }) => (
  <>
    <h2>{title}</h2>
    <p className="unknown">{why}</p>
  </>
);
