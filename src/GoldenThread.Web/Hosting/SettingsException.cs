namespace GoldenThread.Web.Hosting;

/// <summary>The settings are such that the application does not start; the message says which, and what to do.</summary>
internal sealed class SettingsException(string message) : Exception(message);
