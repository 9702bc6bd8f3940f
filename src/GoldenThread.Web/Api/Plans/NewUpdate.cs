namespace GoldenThread.Web.Api.Plans;

/// <summary>What has happened since the last update.</summary>
internal sealed record NewUpdate(string Text);
