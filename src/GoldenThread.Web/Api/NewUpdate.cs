namespace GoldenThread.Web.Api;

/// <summary>What has happened since the last update.</summary>
internal sealed record NewUpdate(string Text);
