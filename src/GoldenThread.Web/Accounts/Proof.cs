namespace GoldenThread.Web.Accounts;

/// <summary>How somebody's proof that it is still they was taken.</summary>
internal enum Proof
{
    Right,
    Wrong,
    TooManyAttempts,
}
