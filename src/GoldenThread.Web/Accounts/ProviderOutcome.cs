using System.Security.Claims;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Accounts;

/// <summary>How coming back from an organisation's sign-in ended.</summary>
internal enum ProviderOutcome
{
    SignedIn,
    NoAnswer,
    Unverified,
    Unknown,
}
