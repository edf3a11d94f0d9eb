// @ts-nocheck
import { documentOf, titled } from '../layout.tsx';
import { type SignedIn, SignInForm, Whose } from '../session.tsx';
import { useWords, withoutClocks } from '../view.tsx';
import { wordsIn } from '../words.ts';
import { ChangeReceipt, type ShownReceipt } from './change-receipt.tsx';
import { type MyReports, MyReportsSection } from './my-reports.tsx';
import { type ShownColumn, UploadForm } from './upload.tsx';

type Content = MyReports & {
  readonly columns: readonly ShownColumn[];
  /** Of the change that the page is shown after. */
  readonly receipt: ShownReceipt | undefined;
};

type Shown = Content & { readonly signedIn: SignedIn | undefined };

const ForReporters = (shown: Content & { readonly signedIn: SignedIn }) => {
  const { say } = useWords();
  const { signedIn, receipt, columns } = shown;
  return (
    <>
      <Whose {...signedIn} />
      {receipt === undefined ? null : <ChangeReceipt {...receipt} />}
      {signedIn.roles.includes('reporter') ? (
        <>
          <UploadForm columns={columns} />
          <MyReportsSection {...shown} />
        </>
      ) : (
        <p class="notice">{say('reporting.not-reporter', { body: signedIn.body })}</p>
      )}
    </>
  );
};

/**
 * The page on which a body reports deliveries from a spreadsheet, and sees what became of those it reported. It does not
 * show its clocks, so it is no page of the account that moves on while somebody fills in a form.
 */
export const reportingPage = ({ signedIn, ...mine }: Shown): string => {
  const frame = withoutClocks(mine.view);
  const { say } = wordsIn(frame.language);
  return documentOf(
    frame,
    titled(frame, say('reporting.title')),
    <>
      <h1>{say('reporting.title')}</h1>
      {signedIn === undefined ? (
        <>
          <p>{say('reporting.for-whom')}</p>
          <SignInForm to="/report" />
        </>
      ) : (
        <ForReporters signedIn={signedIn} {...mine} />
      )}
    </>,
  );
};
