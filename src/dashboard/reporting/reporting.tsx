import { documentOf } from '../layout.tsx';
import { Nav } from '../nav.tsx';
import { type SignedIn, SignInForm, Whose } from '../session.tsx';
import { ChangeReceipt, type ShownReceipt } from './change-receipt.tsx';
import { type MyReports, MyReportsSection } from './my-reports.tsx';
import { type ShownColumn, UploadForm } from './upload.tsx';

type Content = MyReports & {
  readonly columns: readonly ShownColumn[];
  /** Of the change that the page is shown after. */
  readonly receipt: ShownReceipt | undefined;
};

type Shown = Content & { readonly signedIn: SignedIn | undefined };

const ForReporters = (shown: Content & { readonly signedIn: SignedIn }) => (
  <>
    <Whose {...shown.signedIn} />
    {shown.receipt === undefined ? null : <ChangeReceipt {...shown.receipt} />}
    {shown.signedIn.roles.includes('reporter') ? (
      <>
        <UploadForm columns={shown.columns} />
        <MyReportsSection {...shown} />
      </>
    ) : (
      <p class="notice">
        This key may not report: an operator makes one with the role reporter for {shown.signedIn.body}.
      </p>
    )}
  </>
);

/** The page on which a body reports deliveries from a spreadsheet, and sees what became of those it reported. */
export const reportingPage = ({ signedIn, ...mine }: Shown): string =>
  documentOf(
    'porcupine: report deliveries',
    <>
      <Nav asOf={mine.asOf} />
      <h1>Report deliveries</h1>
      {signedIn === undefined ? (
        <>
          <p>For reporting officers of the coordinating bodies.</p>
          <SignInForm to="/report" />
        </>
      ) : (
        <ForReporters signedIn={signedIn} {...mine} />
      )}
    </>,
  );
