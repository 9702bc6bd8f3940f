using GoldenThread.Accounts;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Which second step somebody has, in words.</summary>
internal static class SecondStepWords
{
    public static string Of(SecondStepStanding standing) => standing.Has switch
    {
        SecondStep.Code => "Authenticator app",
        SecondStep.Passkey => "Passkey",
        SecondStep.Provider => $"Their organisation’s sign-in said so on {Moments.Of(standing.Account.ProviderStepAt!.Value)}",
        _ => "None",
    };
}
