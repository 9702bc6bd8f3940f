using GoldenThread.Web.Plans;

namespace GoldenThread.Web.Hosting;

/// <summary>Plans, and their import.</summary>
internal static class PlansHosting
{
    public static void AddPlans(this WebApplicationBuilder builder) => builder.Services.AddScoped<PlanDesk>();
}
