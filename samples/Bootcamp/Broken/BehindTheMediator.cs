using Bootcamp.Tracking;
using Instrumentation;

namespace Bootcamp.Broken;

/// <summary>TRK309: whether the event fires, nobody can see from here. A contract at the other side would say it.</summary>
internal sealed class BehindTheMediator(BehindTheMediator.IMediator mediator)
{
    internal interface IMediator
    {
        void Send(object command);
    }

    [Emits<NbcApplicationSubmitted>]
    public void Submit(string id) => mediator.Send(id);
}
