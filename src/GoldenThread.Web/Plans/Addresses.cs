using System.Security.Claims;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Time;
using GoldenThread.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Plans;

/// <summary>Where things are.</summary>
internal static class Addresses
{
    public static string Plan(Plan plan) => $"/plans/{Uri.EscapeDataString(plan.Reference)}";

    public static string Recommendation(RecommendationId id) => $"/recommendations/{id.Value}";

    public static string Action(ActionId id) => $"/actions/{id.Value}";
}
