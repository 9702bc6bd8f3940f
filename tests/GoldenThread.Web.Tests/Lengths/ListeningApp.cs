namespace GoldenThread.Web.Tests.Lengths;

/// <summary>The application as it listens, so that what refuses a large request is the server itself.</summary>
public sealed class ListeningApp : GoldenThreadApp
{
    protected override bool Listens => true;
}
